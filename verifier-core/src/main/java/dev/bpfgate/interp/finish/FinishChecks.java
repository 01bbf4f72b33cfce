package dev.bpfgate.interp.finish;

import dev.bpfgate.interp.Execution;

/** The checks after all paths were simulated, in the kernel's order. */
public final class FinishChecks {
    private final StackDepths stackDepths;

    /** Makes the checks of one execution. */
    public FinishChecks(Execution x) {
        stackDepths = new StackDepths(x);
    }

    /** Judges what only the whole simulation can tell; throws what the kernel complains of. */
    public void run() {
        stackDepths.require();
    }
}
