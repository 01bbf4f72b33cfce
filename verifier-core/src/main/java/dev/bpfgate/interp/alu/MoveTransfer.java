package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Move;

/** Not built yet. */
public final class MoveTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public MoveTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Move insn) {
        throw new NotModelled("Move" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
