package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;

/** Not built yet. */
public final class StoreTransfer {
    private final Execution x;
    private final MemoryAccess memory;

    /** Makes the transfer object of one execution. */
    public StoreTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Store insn) {
        throw new NotModelled("Store" + (x.insnIndex() < 0 ? "?" : ""));
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(StoreImm insn) {
        throw new NotModelled("StoreImm" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
