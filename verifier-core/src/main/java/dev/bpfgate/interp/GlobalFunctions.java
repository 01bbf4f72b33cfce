package dev.bpfgate.interp;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.link.FuncRecord;
import dev.bpfgate.link.LinkedProgram;

/** Tells which subprograms are verified apart from their callers, because their linkage is global. */
public final class GlobalFunctions {
    private GlobalFunctions() {}

    /**
     * Returns for each subprogram whether it is global. Without BTF none is; the entry counts as its linkage says.
     * Mirrors: subprog_is_global.
     */
    public static boolean[] of(LinkedProgram program, ProgramFacts facts) {
        boolean[] globals = new boolean[facts.subprograms()];
        Btf btf = program.btf();
        if (btf == null) {
            return globals;
        }
        for (FuncRecord record : program.funcInfo()) {
            int subprogram = facts.subprogramAt(record.slot());
            if (subprogram >= 0 && btf.contains(record.typeId())) {
                globals[subprogram] =
                        btf.type(record.typeId()) instanceof BtfType.Func func && func.linkage() == BtfType.Func.GLOBAL;
            }
        }
        return globals;
    }
}
