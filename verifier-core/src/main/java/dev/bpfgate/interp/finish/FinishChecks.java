package dev.bpfgate.interp.finish;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;

/** The checks after all paths were simulated. */
public final class FinishChecks {
    private final Execution x;

    /** Makes the checks of one execution. */
    public FinishChecks(Execution x) {
        this.x = x;
    }

    /** Judges what only the whole simulation can tell; throws what the kernel complains of. */
    public void run() {
        throw new NotModelled("checks after simulation of " + x.program().name());
    }
}
