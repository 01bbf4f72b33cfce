package dev.bpfgate.interp.call;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Takes and gives back spin locks, of which only one may be held, and resilient ones, which may be nested and may fail. Mirrors:
 * process_spin_lock.
 */
public final class SpinLocks {
    private final Execution x;

    public SpinLocks(Execution x) {
        this.x = x;
    }

    /** Takes the lock that a register points to. */
    public void take(int register, Reference.Kind kind) {
        RegValue pointer = x.reg(register);
        requireLock(register, pointer, kind);
        References held = x.state().references();
        if (kind == Reference.Kind.LOCK && held.holdsLock(kind)) {
            throw new Rejection(HelperCode.LOCKS_TWICE);
        }
        if (kind != Reference.Kind.LOCK && held.holdsResilientLock(pointer.id(), pointer.target())) {
            throw new Rejection(HelperCode.LOCKS_THE_SAME_TWICE);
        }
        Reference lock = new Reference(kind, pointer.id(), x.insnIndex(), pointer.target());
        x.state().setReferences(held.acquireLock(lock));
    }

    /** Gives back the lock that a register points to. */
    public void giveBack(int register, Reference.Kind kind) {
        RegValue pointer = x.reg(register);
        requireLock(register, pointer, kind);
        References held = x.state().references();
        if (held.activeLocks() == 0) {
            throw new Rejection(HelperCode.UNLOCK_WITHOUT_LOCK, name(kind));
        }
        References without = held.releaseLock(kind, pointer.id(), pointer.target());
        if (without == null) {
            throw new Rejection(HelperCode.UNLOCK_OF_OTHER, name(kind));
        }
        if (pointer.id() != held.activeLockId() || pointer.target() != held.activeLock()) {
            throw new Rejection(HelperCode.UNLOCK_OUT_OF_ORDER, name(kind));
        }
        x.state().setReferences(without);
        // What the lock protected may change now.
        ForgottenPointers.forget(x, value -> value.has(TypeFlags.NON_OWN_REF));
    }

    private static String name(Reference.Kind kind) {
        return kind == Reference.Kind.LOCK ? "bpf_spin" : "bpf_res_spin";
    }

    private void requireLock(int register, RegValue pointer, Reference.Kind kind) {
        if (!pointer.number().isConstant()) {
            throw new Rejection(HelperCode.LOCK_OFFSET_VARIABLE, register, name(kind));
        }
        boolean inMap = pointer.kind() == RegKind.MAP_VALUE;
        String home = inMap ? ((MapDefinition) pointer.target()).kernelName() : "kptr";
        if (inMap && ((MapDefinition) pointer.target()).valueTypeId() == 0) {
            throw new Rejection(HelperCode.LOCK_MAP_WITHOUT_BTF, home, name(kind));
        }
        FieldKind field = kind == Reference.Kind.LOCK ? FieldKind.SPIN_LOCK : FieldKind.RES_SPIN_LOCK;
        SpecialField lock = x.specialFields().of(pointer).find(field);
        if (lock == null) {
            throw new Rejection(HelperCode.LOCK_MISSING, inMap ? "map" : "local", home, name(kind));
        }
        long at = pointer.number().value() + pointer.offset();
        if (lock.offset() != at) {
            throw new Rejection(HelperCode.LOCK_OFFSET, at, name(kind), lock.offset());
        }
    }
}
