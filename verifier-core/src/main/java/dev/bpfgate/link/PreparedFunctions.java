package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.CoreRelocation;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Refusal;
import java.util.Arrays;
import java.util.List;

/** Each function's code, adjusted to the target's types: done once, whichever programs need it. */
final class PreparedFunctions {
    private final ObjectFile object;
    private final CoreRelocator relocator;
    private final Insn[][] codes;

    PreparedFunctions(ObjectFile object, Btf target) {
        this.object = object;
        this.relocator = object.btf() == null ? null : new CoreRelocator(object.btf(), target);
        this.codes = new Insn[object.functions().size()][];
    }

    /** Returns a function's code; the array is kept here and must not be changed. */
    Insn[] code(ObjectFunction function) throws UnlinkableException {
        Insn[] code = codes[function.index()];
        if (code == null) {
            ProgramSection section = object.section(function.section());
            code = Arrays.copyOfRange(section.insns(), function.startSlot(), function.endSlot());
            relocate(function, section.name(), code);
            codes[function.index()] = code;
        }
        return code;
    }

    private void relocate(ObjectFunction function, String section, Insn[] code) throws UnlinkableException {
        List<CoreRelocation> relocations =
                object.btfExt() == null ? List.of() : object.btfExt().relocations(section);
        long start = (long) function.startSlot() * InsnDecoder.SLOT_BYTES;
        long end = (long) function.endSlot() * InsnDecoder.SLOT_BYTES;
        for (CoreRelocation relocation : relocations) {
            long offset = relocation.insnOffsetBytes();
            if (offset < start || offset >= end) {
                continue;
            }
            if (offset % InsnDecoder.SLOT_BYTES != 0) {
                throw UnlinkableException.refused(Refusal.EINVAL, "a relocation of types stands within an instruction");
            }
            relocator.relocate(relocation, code, (int) ((offset - start) / InsnDecoder.SLOT_BYTES));
        }
    }
}
