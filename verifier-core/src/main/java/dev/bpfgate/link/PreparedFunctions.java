package dev.bpfgate.link;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import java.util.Arrays;

/** Each function's code, adjusted to the target's types: done once, whichever programs need it. */
final class PreparedFunctions {
    private final ObjectFile object;
    private final Insn[][] codes;

    PreparedFunctions(ObjectFile object) {
        this.object = object;
        this.codes = new Insn[object.functions().size()][];
    }

    /** Returns a function's code; the array is kept here and must not be changed. */
    Insn[] code(ObjectFunction function) throws UnlinkableException {
        Insn[] code = codes[function.index()];
        if (code == null) {
            Insn[] section = object.section(function.section()).insns();
            code = Arrays.copyOfRange(section, function.startSlot(), function.endSlot());
            codes[function.index()] = code;
        }
        return code;
    }
}
