package dev.bpfgate.interp.call;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;

/** Calls of helpers. */
final class HelperCall {
    private final Execution x;
    private final MemoryAccess memory;

    HelperCall(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Executes the call and returns the next slot. */
    int apply(Call insn) {
        throw new NotModelled("helpers " + (x == null || memory == null));
    }
}
