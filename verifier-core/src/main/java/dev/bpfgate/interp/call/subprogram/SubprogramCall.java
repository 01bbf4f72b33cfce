package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.CallerSaved;
import dev.bpfgate.interp.call.PacketPointers;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegValue;

/**
 * Calls of the program's own functions. A static function is followed with what the caller passes; a global one is verified
 * apart, so the call only has to pass what its prototype asks for, and may return any number. Mirrors: check_func_call.
 */
public final class SubprogramCall {
    private static final int ARGUMENTS = 5;

    private final Execution x;
    private final Prototypes prototypes;
    private final PassedArguments passed;

    public SubprogramCall(Execution x, MemoryAccess memory) {
        this.x = x;
        prototypes = new Prototypes(x);
        passed = new PassedArguments(x, memory, prototypes);
    }

    /** Executes the call and returns the next slot. */
    public int apply(Call insn) {
        int callee = x.facts().subprogramAt(insn.targetFrom(x.insnIndex()));
        Rejection misfit = passed.misfit(callee);
        if (x.isGlobal(callee)) {
            callGlobal(callee, misfit);
            return x.insnIndex() + 1;
        }
        return enter(callee);
    }

    private void callGlobal(int callee, Rejection misfit) {
        References references = x.state().references();
        if (references.activeLocks() > 0) {
            throw new Rejection(SubprogramCode.GLOBAL_CALL_UNDER_LOCK);
        }
        boolean mayNotSleep = references.activeRcuLock()
                || references.activePreemptLocks() > 0
                || references.activeIrqId() != 0
                || !x.state().inSleepable();
        if (x.facts().mightSleep(callee) && mayNotSleep) {
            throw new Rejection(SubprogramCode.GLOBAL_CALL_MAY_SLEEP);
        }
        if (misfit != null) {
            throw new Rejection(SubprogramCode.GLOBAL_CALL_ARGUMENTS, callee, prototypes.name(callee))
                    .withErrno(misfit.errno());
        }
        if (x.trace() != null) {
            x.trace().assumedValid(callee);
        }
        if (x.facts().changesPacketData(callee)) {
            PacketPointers.forget(x);
        }
        x.subprogramNotes(callee).called = true;
        CallerSaved.clear(x, x.frame());
        x.set(0, RegValue.UNKNOWN);
    }

    private int enter(int callee) {
        MachineState state = x.state();
        Frame caller = state.frame();
        Frame frame = FrameEntry.enter(x, state, callee, x.insnIndex());
        for (int r = 1; r <= ARGUMENTS; r++) {
            frame.setReg(r, caller.reg(r));
        }
        CallerSaved.clear(x, caller);
        if (x.trace() != null) {
            x.trace().entered(state);
        }
        return x.facts().start(callee);
    }
}
