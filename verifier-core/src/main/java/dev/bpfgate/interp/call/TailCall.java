package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.subprogram.FrameExit;
import dev.bpfgate.state.RegValue;

/**
 * Tail calls, of which the arguments are judged. One that fails goes on; one that succeeds in a subprogram returns to that
 * one's caller, with a result of which nothing is known.
 */
final class TailCall {
    private final Execution x;
    private final FrameExit frames;

    TailCall(Execution x) {
        this.x = x;
        frames = new FrameExit(x);
    }

    /** Returns the next slot. */
    int apply() {
        if (x.state().current() == 0) {
            return x.insnIndex() + 1;
        }
        if (x.trace() != null) {
            x.trace().touchedRegister(0);
        }
        x.paths().fork(x.insnIndex() + 1, x.insnIndex());
        PacketPointers.forget(x);
        x.set(0, RegValue.UNKNOWN);
        return frames.leave();
    }
}
