package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Sections in which objects that RCU protects stay, or in which the program is not preempted or interrupted: who opens and
 * closes them, and who may not be called inside or outside of them. Mirrors: check_kfunc_call.
 */
final class CriticalSections {
    private final Execution x;

    CriticalSections(Execution x) {
        this.x = x;
    }

    /** Returns whether objects that RCU protects stay. */
    boolean inRcu() {
        return x.state().inRcuSection();
    }

    /** Opens or closes what the function opens or closes, and rejects it where it may not be called. */
    void apply(KernelFunction function) {
        rcu(function);
        preemption(function);
        boolean sleeps = function.is(KfuncFlag.SLEEPABLE);
        rejectIf(sleeps && x.state().references().activeIrqId() != 0, KfuncCode.KFUNC_SLEEPS_WITHOUT_IRQ, function);
        rejectIf(function.is(KfuncFlag.RCU_PROTECTED) && !inRcu(), KfuncCode.KFUNC_NEEDS_RCU, function);
    }

    private void rcu(KernelFunction function) {
        References held = x.state().references();
        boolean lock = function.name().equals(KfuncNames.RCU_READ_LOCK);
        boolean unlock = function.name().equals(KfuncNames.RCU_READ_UNLOCK);
        if (!held.activeRcuLock()) {
            rejectIf(unlock, KfuncCode.RCU_UNLOCK_UNMATCHED, function);
            if (lock) {
                x.state().setReferences(held.withRcuLock(true));
            }
            return;
        }
        if ((lock || unlock) && TreeCallback.isActive(x)) {
            throw new Rejection(OwnershipCode.RCU_IN_TREE_CALLBACK);
        }
        rejectIf(lock, KfuncCode.RCU_NESTED, function);
        rejectIf(function.is(KfuncFlag.SLEEPABLE), KfuncCode.KFUNC_SLEEPS_UNDER_RCU, function);
        if (unlock) {
            distrustProtected();
            x.state().setReferences(held.withRcuLock(false));
        }
    }

    private void preemption(KernelFunction function) {
        References held = x.state().references();
        int depth = held.activePreemptLocks();
        if (function.name().equals(KfuncNames.PREEMPT_DISABLE)) {
            x.state().setReferences(held.withPreemptLocks(depth + 1));
            return;
        }
        if (function.name().equals(KfuncNames.PREEMPT_ENABLE)) {
            rejectIf(depth == 0, KfuncCode.PREEMPT_ENABLE_UNMATCHED, function);
            x.state().setReferences(held.withPreemptLocks(depth - 1));
            return;
        }
        rejectIf(depth > 0 && function.is(KfuncFlag.SLEEPABLE), KfuncCode.KFUNC_SLEEPS_UNPREEMPTIBLE, function);
    }

    private static void rejectIf(boolean condition, DiagnosticCode code, KernelFunction function) {
        if (condition) {
            throw new Rejection(code, function.name());
        }
    }

    // What RCU protected may be gone now.
    private void distrustProtected() {
        MachineState state = x.state();
        for (int number = 0; number <= state.current(); number++) {
            Frame frame = state.frame(number);
            for (int r = 0; r < Frame.REGISTERS; r++) {
                if (frame.reg(r).has(TypeFlags.RCU)) {
                    frame.setReg(r, distrusted(frame.reg(r)));
                }
            }
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                boolean iterator = SlotTypes.at(frame.slotTypes(slot), 0) == SlotTypes.ITER;
                boolean holds = iterator || SlotTypes.holdsSpill(frame.slotTypes(slot));
                if (holds && frame.slotValue(slot).has(TypeFlags.RCU)) {
                    frame.setSlot(slot, frame.slotTypes(slot), distrusted(frame.slotValue(slot)));
                }
            }
        }
    }

    private static RegValue distrusted(RegValue value) {
        return value.withFlags(value.flags() & ~(TypeFlags.RCU | TypeFlags.MAYBE_NULL) | TypeFlags.UNTRUSTED);
    }
}
