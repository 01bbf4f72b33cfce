package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Load;

/** Not built yet. */
public final class LoadTransfer {
    private final Execution x;
    private final MemoryAccess memory;

    /** Makes the transfer object of one execution. */
    public LoadTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Load insn) {
        throw new NotModelled("Load" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
