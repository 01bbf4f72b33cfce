package dev.bpfgate.interp.call;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** What the program's entry and each global function start with. */
public final class EntryStates {
    private static final int FIRST_ARGUMENT = 1;

    private final Execution x;

    /** Makes the entry states of one execution. */
    public EntryStates(Execution x) {
        this.x = x;
    }

    /** Returns the state in which a subprogram that is verified by itself is entered. Mirrors: do_check_common. */
    public MachineState entry(int subprogram) {
        if (subprogram != 0) {
            throw new NotModelled("global function");
        }
        Frame frame = new Frame(0, subprogram, Frame.NO_CALL_SITE);
        frame.setReg(FIRST_ARGUMENT, RegValue.pointer(RegKind.CTX, TypeFlags.NONE));
        MachineState state = new MachineState(frame);
        state.setInSleepable(x.program().isSleepable());
        return state;
    }
}
