package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Lists and trees that are passed to kernel functions, and the nodes by which objects are linked there. */
final class CollectionArgument {
    /** What the kernel prints as the place of a lock where another sort of lock is. */
    private static final int NO_SPIN_LOCK = -22;

    private final Execution x;

    CollectionArgument(Execution x) {
        this.x = x;
    }

    /** Judges a list or tree: it must be a field of a map's value or of an object, whose lock is held. */
    void root(KfuncInvocation call, int index, FieldKind kind) {
        RegValue value = x.reg(index + 1);
        if (!value.is(RegKind.MAP_VALUE) && !isOwned(value)) {
            throw new Rejection(OwnershipCode.NOT_VALUE_OR_ALLOCATED, index);
        }
        if (isOwned(value) && value.refId() == 0) {
            throw new Rejection(OwnershipCode.ALLOCATED_NOT_REFERENCED);
        }
        // Mirrors: __process_kf_arg_ptr_to_graph_root.
        FieldRecord fields = x.specialFields().of(value);
        call.root = require(index + 1, value, fields, kind);
        requireLocked(value, fields, kind);
    }

    /** Returns whether a pointer is to an object that the program allocated, and nothing else is special about it. */
    static boolean isOwned(RegValue value) {
        return value.kind() == RegKind.BTF_ID && value.flags() == TypeFlags.ALLOC;
    }

    private static SpecialField require(int register, RegValue value, FieldRecord fields, FieldKind kind) {
        if (!value.number().isConstant()) {
            throw new Rejection(HelperCode.FIELD_OFFSET_VARIABLE, register, kind.text());
        }
        int offset = (int) (value.offset() + value.number().value());
        SpecialField field = fields.at(offset);
        if (field == null || field.kind() != kind) {
            throw new Rejection(OwnershipCode.FIELD_NOT_THERE, kind.text(), offset);
        }
        return field;
    }

    // Mirrors: check_reg_allocation_locked.
    private void requireLocked(RegValue value, FieldRecord fields, FieldKind kind) {
        References held = x.state().references();
        SpecialField lock = fields.find(FieldKind.SPIN_LOCK);
        Object[] words = {lock == null ? NO_SPIN_LOCK : lock.offset(), kind.text()};
        if (held.activeLocks() == 0) {
            throw new Rejection(OwnershipCode.LOCK_NOT_HELD, words);
        }
        for (Reference reference : held.held()) {
            if (reference.isLock() && reference.id() == value.id() && reference.lock() == value.target()) {
                return;
            }
        }
        throw new Rejection(OwnershipCode.LOCK_OF_OTHER_OBJECT).and(OwnershipCode.LOCK_NOT_HELD, words);
    }

    /** Judges a node: it must be the one by which the list or tree passed before links objects of its type. */
    void node(KfuncInvocation call, int index, FieldKind kind) {
        RegValue value = x.reg(index + 1);
        if (kind == FieldKind.LIST_NODE || call.function.name().equals(KfuncNames.TREE_ADD)) {
            OwnedArgument.requireOwned(index, value);
        } else {
            requireInTree(call, value);
        }
        // Mirrors: __process_kf_arg_ptr_to_graph_node.
        SpecialField node = require(index + 1, value, x.specialFields().of(value), kind);
        requireLinked(call.requireRoot(), (Btf) value.target(), value.typeId(), node);
        call.setOwned((Btf) value.target(), value.typeId());
    }

    private void requireInTree(KfuncInvocation call, RegValue value) {
        if (!value.has(TypeFlags.NON_OWN_REF) && value.refId() == 0) {
            throw new Rejection(OwnershipCode.NODE_NEITHER_BORROWED_NOR_COUNTED, call.function.name());
        }
        if (TreeCallback.isActive(x)) {
            throw new Rejection(OwnershipCode.NOT_IN_TREE_CALLBACK, call.function.name());
        }
    }

    private void requireLinked(SpecialField root, Btf types, int typeId, SpecialField node) {
        Btf owner = x.program().btf();
        String wanted = owner.name(root.targetId());
        if (types != owner || typeId != root.targetId()) {
            throw new Rejection(
                    OwnershipCode.NODE_OF_OTHER_TYPE,
                    root.kind().text(),
                    node.kind().text(),
                    root.nodeOffset(),
                    wanted,
                    node.offset(),
                    types.name(typeId));
        }
        if (node.offset() != root.nodeOffset()) {
            throw new Rejection(
                    OwnershipCode.NODE_AT_OTHER_OFFSET,
                    node.offset(),
                    node.kind().text(),
                    root.nodeOffset(),
                    wanted);
        }
    }
}
