package dev.bpfgate.interp.call;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.kfunc.KfuncCall;
import dev.bpfgate.interp.call.subprogram.SubprogramCall;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Opcode;

/** Calls of helpers, subprograms and kernel functions. */
public final class CallTransfer {
    private static final int SPIN_UNLOCK = 94;

    private final Execution x;
    private final HelperCall helpers;
    private final SubprogramCall subprograms;
    private final KfuncCall kfuncs;

    /** Makes the transfer object of one execution. */
    public CallTransfer(Execution x, MemoryAccess memory) {
        this.x = x;
        helpers = new HelperCall(x, memory);
        subprograms = new SubprogramCall(x, memory);
        kfuncs = new KfuncCall(x, memory);
    }

    /** Executes the call and returns the next slot. */
    public int apply(Call insn) {
        requireFields(insn);
        requireNoLock(insn);
        int next = switch (insn.target()) {
            case HELPER -> helpers.apply(insn);
            case SUBPROGRAM -> subprograms.apply(insn);
            case KFUNC -> kfuncs.apply(insn);
            case INVALID -> throw new Rejection(SubprogramCode.CALL_RESERVED_FIELDS);
        };
        if (x.trace() != null) {
            x.trace().touchedRegister(0);
        }
        return next;
    }

    private static void requireFields(Call insn) {
        boolean plain = insn.opcode() == Opcode.CALL;
        boolean offsetAllowed = insn.off() == 0 || insn.target() == CallTarget.KFUNC;
        if (!plain || !offsetAllowed || insn.dst() != 0) {
            throw new Rejection(SubprogramCode.CALL_RESERVED_FIELDS);
        }
    }

    // A program that holds a lock may do little else than give it back.
    private void requireNoLock(Call insn) {
        if (x.state().references().activeLocks() == 0) {
            return;
        }
        boolean allowed = switch (insn.target()) {
            case HELPER -> insn.imm() == SPIN_UNLOCK;
            case KFUNC -> kfuncs.mayBeUnderLock(insn);
            case SUBPROGRAM, INVALID -> true;
        };
        if (!allowed) {
            throw new Rejection(SubprogramCode.CALL_UNDER_LOCK);
        }
    }
}
