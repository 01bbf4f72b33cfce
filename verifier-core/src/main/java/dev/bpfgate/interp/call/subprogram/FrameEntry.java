package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;

/** Enters frames, of which only so many fit. Mirrors: setup_func_entry. */
final class FrameEntry {
    private FrameEntry() {}

    /** Enters a subprogram on a path and returns its frame, in which only the frame pointer is initialised. */
    static Frame enter(Execution x, MachineState state, int subprogram, int callSite) {
        int depth = state.current() + 1;
        if (depth >= MachineState.MAX_FRAMES) {
            throw new Rejection(SubprogramCode.TOO_MANY_FRAMES, depth + 1);
        }
        Frame frame = new Frame(depth, subprogram, callSite);
        state.enter(frame);
        if (x.trace() != null) {
            x.trace().touchedAll();
        }
        return frame;
    }
}
