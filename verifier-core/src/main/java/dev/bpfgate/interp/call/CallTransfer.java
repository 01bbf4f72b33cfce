package dev.bpfgate.interp.call;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;

/** Not built yet. */
public final class CallTransfer {
    private final Execution x;
    private final MemoryAccess memory;

    /** Makes the transfer object of one execution. */
    public CallTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Call insn) {
        throw new NotModelled("Call" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
