package dev.bpfgate.interp.memory;

import dev.bpfgate.interp.Execution;

/** Judges accesses to memory through registers, for instructions and for helpers' arguments. */
public final class MemoryAccess {
    private final Execution x;

    /** Makes the judge of one execution. */
    public MemoryAccess(Execution x) {
        this.x = x;
    }

    /** Returns the execution that it judges for. */
    Execution execution() {
        return x;
    }
}
