package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Ends of subprograms and callbacks, which give control back to their callers. */
public final class FrameExit {
    private final Execution x;

    public FrameExit(Execution x) {
        this.x = x;
    }

    /** Leaves the active frame with what is in r0, and returns the next slot. Mirrors: prepare_func_exit. */
    public int leave() {
        MachineState state = x.state();
        x.liveness().update(state);
        Frame callee = state.frame();
        Frame caller = state.frame(state.current() - 1);
        RegValue result = callee.reg(0);
        if (result.is(RegKind.STACK)) {
            throw new Rejection(ExitCode.STACK_POINTER_RETURNED);
        }
        boolean callback = callee.callback().isCallback();
        if (callback) {
            requireCallbackResult(callee, result);
        } else {
            caller.setReg(0, result);
        }
        // A callback goes back to the call itself, which decides whether it runs once more.
        int next = callback ? callee.callSite() : callee.callSite() + 1;
        if (x.trace() != null) {
            x.trace().leaving(state);
        }
        state.leave();
        if (x.trace() != null) {
            x.trace().left(state, next);
        }
        MachineState earlier = callback ? x.explored().openAncestor(state, next) : null;
        if (earlier != null) {
            x.explored().widen(earlier, state);
        }
        return next;
    }

    private void requireCallbackResult(Frame callee, RegValue result) {
        if (!result.isScalar()) {
            throw new Rejection(ExitCode.CALLBACK_RETURNS_POINTER);
        }
        x.precision().markRegister(x.state(), 0);
        CallbackRole role = callee.callback();
        ReturnCheck.requireRange(0, result, role.minReturn(), role.maxReturn(), "At callback return");
    }
}
