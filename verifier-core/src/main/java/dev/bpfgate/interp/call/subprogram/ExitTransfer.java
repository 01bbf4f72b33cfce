package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.isa.Exit;
import dev.bpfgate.isa.Opcode;

/** Ends of programs, subprograms and callbacks. Mirrors: process_bpf_exit_full. */
public final class ExitTransfer {
    private final Execution x;
    private final HeldResources held;
    private final ReturnCheck returns;
    private final FrameExit frames;

    /** Makes the transfer object of one execution. */
    public ExitTransfer(Execution x) {
        this.x = x;
        held = new HeldResources(x);
        returns = new ReturnCheck(x);
        frames = new FrameExit(x);
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
            int next = frames.leave();
            if (x.trace() != null) {
                x.trace().returned();
            }
            return next;
        }
        returns.outermost();
        return Interpreter.PATH_ENDS;
    }
}
