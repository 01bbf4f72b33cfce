package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.LoadImm64;

/** Not built yet. */
public final class Imm64Transfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public Imm64Transfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(LoadImm64 insn) {
        throw new NotModelled("LoadImm64" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
