package dev.bpfgate.interp.call;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Exchanges an object that the program owns for the one that a map's value or an allocated object owns: the helper that moves
 * ownership into maps and out of them.
 */
final class PointerExchange {
    private static final int PERCPU_OBJECT = TypeFlags.ALLOC | TypeFlags.PERCPU;

    private final Execution x;

    PointerExchange(Execution x) {
        this.x = x;
    }

    /** Finds the owning pointer that a register points to. Mirrors: process_kptr_func. */
    void destination(HelperInvocation call, int register) {
        RegValue value = x.reg(register);
        if (value.target() instanceof MapDefinition map) {
            if (map.valueTypeId() == 0) {
                throw new Rejection(OwnershipCode.KPTR_MAP_WITHOUT_BTF, map.kernelName());
            }
            call.map = map;
        }
        if (!value.number().isConstant()) {
            throw new Rejection(OwnershipCode.KPTR_OFFSET_VARIABLE, register);
        }
        FieldRecord fields = x.specialFields().of(value);
        if (!fields.has(FieldKind.KPTR)
                && !fields.has(FieldKind.KPTR_UNTRUSTED)
                && !fields.has(FieldKind.KPTR_PERCPU)) {
            throw new Rejection(OwnershipCode.KPTR_MISSING, register);
        }
        int offset = (int) (value.offset() + value.number().value());
        SpecialField field = fields.at(offset);
        if (field == null || !field.kind().isPointer() || field.kind() == FieldKind.UPTR) {
            throw new Rejection(OwnershipCode.KPTR_OFFSET, offset);
        }
        if (field.kind() == FieldKind.KPTR_UNTRUSTED) {
            throw new Rejection(OwnershipCode.KPTR_NOT_REFERENCED, offset);
        }
        call.pointer = field;
    }

    /** Gives away the object passed, if there is one; returns whether it was held. */
    boolean give(HelperInvocation call) {
        int refId = call.refId;
        References without = x.state().references().release(refId);
        if (without == null) {
            return false;
        }
        boolean stays = x.state().inRcuSection();
        x.state().setReferences(without);
        // A per-CPU object that is in a map now stays until the section ends.
        EveryPointer.replace(
                x.state(),
                value -> value.refId() == refId && stays && (value.flags() & PERCPU_OBJECT) == PERCPU_OBJECT,
                value -> value.withRefId(0).withFlags(value.flags() & ~TypeFlags.ALLOC | TypeFlags.RCU));
        ForgottenPointers.forget(x, value -> value.refId() == refId);
        return true;
    }

    /** Returns what the program gets for it. */
    RegValue taken(HelperInvocation call, int flags) {
        SpecialField field = call.pointer;
        int sort = field.targetBtf() == x.program().btf() ? TypeFlags.ALLOC : TypeFlags.NONE;
        if (sort != 0 && field.kind() == FieldKind.KPTR_PERCPU) {
            sort |= TypeFlags.PERCPU;
        }
        return RegValue.pointer(RegKind.BTF_ID, flags | sort, field.targetBtf(), field.targetId());
    }
}
