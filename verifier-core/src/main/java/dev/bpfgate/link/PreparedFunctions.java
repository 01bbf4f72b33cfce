package dev.bpfgate.link;

import dev.bpfgate.btf.CoreRelocation;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import java.util.Arrays;

/** Each function's code, adjusted to the target's types: done once, whichever programs need it. */
final class PreparedFunctions {
    private final ObjectFile object;
    private final LinkTarget target;
    private final Insn[][] codes;

    PreparedFunctions(ObjectFile object, LinkTarget target) {
        this.object = object;
        this.target = target;
        this.codes = new Insn[object.functions().size()][];
    }

    /** Returns a function's code; the array is kept here and must not be changed. */
    Insn[] code(ObjectFunction function) throws UnlinkableException {
        Insn[] code = codes[function.index()];
        if (code == null) {
            ProgramSection section = object.section(function.section());
            code = Arrays.copyOfRange(section.insns(), function.startSlot(), function.endSlot());
            requireTypes(section, function);
            codes[function.index()] = code;
        }
        return code;
    }

    private void requireTypes(ProgramSection section, ObjectFunction function) throws UnlinkableException {
        if (target.btf() != null || object.btfExt() == null) {
            return;
        }
        for (CoreRelocation relocation : object.btfExt().relocations(section.name())) {
            if (function.contains(relocation.insnOffsetBytes() / InsnDecoder.SLOT_BYTES)) {
                throw UnlinkableException.undecided("type information");
            }
        }
    }
}
