package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;

/** Registers that do not survive a call. */
public final class CallerSaved {
    private static final int LAST = 5;

    private CallerSaved() {}

    /** Makes r0 to r5 of a frame unreadable. Mirrors: clear_caller_saved_regs. */
    public static void clear(Execution x, Frame frame) {
        for (int r = 0; r <= LAST; r++) {
            frame.setReg(r, RegValue.NOT_INIT);
            if (x.trace() != null) {
                x.trace().touchedRegister(r);
            }
        }
    }
}
