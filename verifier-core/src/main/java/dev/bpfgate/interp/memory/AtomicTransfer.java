package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Atomic;

/** Not built yet. */
public final class AtomicTransfer {
    private final Execution x;
    private final MemoryAccess memory;

    /** Makes the transfer object of one execution. */
    public AtomicTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Atomic insn) {
        throw new NotModelled("Atomic" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
