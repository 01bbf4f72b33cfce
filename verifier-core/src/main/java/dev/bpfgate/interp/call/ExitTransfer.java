package dev.bpfgate.interp.call;

import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.isa.Exit;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Ends of programs, subprograms and callbacks. Mirrors: process_bpf_exit_full. */
public final class ExitTransfer {
    private final Execution x;
    private final HeldResources held;
    private final ReturnCheck returns;

    /** Makes the transfer object of one execution. */
    public ExitTransfer(Execution x) {
        this.x = x;
        held = new HeldResources(x);
        returns = new ReturnCheck(x);
    }

    /** Executes the instruction and returns the next slot, or that the path ends. */
    public int apply(Exit insn) {
        boolean plain = insn.opcode() == Opcode.EXIT;
        if (!plain || insn.imm() != 0 || insn.src() != 0 || insn.dst() != 0) {
            throw new Rejection(ExitCode.EXIT_RESERVED_FIELDS);
        }
        boolean outermost = x.state().current() == 0;
        held.requireNone(false, outermost, "BPF_EXIT instruction in main prog");
        if (!outermost) {
            return leave();
        }
        returns.outermost();
        return Interpreter.PATH_ENDS;
    }

    // Mirrors: prepare_func_exit.
    private int leave() {
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
        ReturnCheck.requireRange(result, role.minReturn(), role.maxReturn(), "At callback return");
    }
}
