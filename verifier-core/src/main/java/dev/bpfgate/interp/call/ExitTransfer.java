package dev.bpfgate.interp.call;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Exit;

/** Not built yet. */
public final class ExitTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public ExitTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Exit insn) {
        throw new NotModelled("exit" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
