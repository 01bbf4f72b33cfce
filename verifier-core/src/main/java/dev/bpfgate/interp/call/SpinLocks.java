package dev.bpfgate.interp.call;

import dev.bpfgate.btf.FieldKind;
import dev.bpfgate.btf.SpecialField;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Takes and gives back spin locks. Mirrors: process_spin_lock. */
final class SpinLocks {
    private static final String NAME = "bpf_spin";

    private final Execution x;

    SpinLocks(Execution x) {
        this.x = x;
    }

    /** Judges the lock in a register, and takes it or gives it back as the helper does. */
    void apply(HelperInvocation call, int register) {
        RegValue pointer = x.reg(register);
        requireLock(register, pointer);
        if (call.helper.id() == HelperIds.SPIN_LOCK) {
            take(pointer);
        } else {
            giveBack(pointer);
        }
    }

    private void requireLock(int register, RegValue pointer) {
        if (!pointer.number().isConstant()) {
            throw new Rejection(HelperCode.LOCK_OFFSET_VARIABLE, register, NAME);
        }
        boolean inMap = pointer.kind() == RegKind.MAP_VALUE;
        String home = inMap ? ((MapDefinition) pointer.target()).kernelName() : "kptr";
        if (inMap && ((MapDefinition) pointer.target()).valueTypeId() == 0) {
            throw new Rejection(HelperCode.LOCK_MAP_WITHOUT_BTF, home, NAME);
        }
        SpecialField lock = x.specialFields().of(pointer).find(FieldKind.SPIN_LOCK);
        if (lock == null) {
            throw new Rejection(HelperCode.LOCK_MISSING, inMap ? "map" : "local", home, NAME);
        }
        long at = pointer.number().value() + pointer.offset();
        if (lock.offset() != at) {
            throw new Rejection(HelperCode.LOCK_OFFSET, at, NAME, lock.offset());
        }
    }

    private void take(RegValue pointer) {
        References held = x.state().references();
        if (held.activeLocks() > 0) {
            throw new Rejection(HelperCode.LOCKS_TWICE);
        }
        Reference lock = new Reference(Reference.Kind.LOCK, pointer.id(), x.insnIndex(), pointer.target());
        x.state().setReferences(held.acquireLock(lock));
    }

    private void giveBack(RegValue pointer) {
        References held = x.state().references();
        if (held.activeLocks() == 0) {
            throw new Rejection(HelperCode.UNLOCK_WITHOUT_LOCK, NAME);
        }
        References without = held.releaseLock(Reference.Kind.LOCK, pointer.id(), pointer.target());
        if (without == null) {
            throw new Rejection(HelperCode.UNLOCK_OF_OTHER, NAME);
        }
        if (pointer.id() != held.activeLockId() || pointer.target() != held.activeLock()) {
            throw new Rejection(HelperCode.UNLOCK_OUT_OF_ORDER, NAME);
        }
        x.state().setReferences(without);
        // What the lock protected may change now.
        ForgottenPointers.forget(x, value -> value.has(TypeFlags.NON_OWN_REF));
    }
}
