package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Objects that the program allocated and passes to kernel functions which drop or share them. */
final class OwnedArgument {
    private final Execution x;

    OwnedArgument(Execution x) {
        this.x = x;
    }

    /** Rejects what is no allocated object that the program owns. */
    static void requireOwned(int index, RegValue value) {
        if (!CollectionArgument.isOwned(value)) {
            throw new Rejection(OwnershipCode.NOT_ALLOCATED, index);
        }
        requireReferenced(value);
    }

    private static void requireReferenced(RegValue value) {
        if (value.refId() == 0) {
            throw new Rejection(OwnershipCode.ALLOCATED_NOT_REFERENCED);
        }
    }

    /** Judges an object that is to be dropped, by the function for its sort. */
    void drop(KfuncInvocation call, int index) {
        RegValue value = x.reg(index + 1);
        boolean percpu = value.kind() == RegKind.BTF_ID && value.flags() == (TypeFlags.ALLOC | TypeFlags.PERCPU);
        if (!percpu && !CollectionArgument.isOwned(value)) {
            throw new Rejection(OwnershipCode.NOT_ALLOCATED, index);
        }
        String wanted = percpu ? KfuncNames.PERCPU_OBJECT_DROP : KfuncNames.OBJECT_DROP;
        if (!call.function.name().equals(wanted)) {
            throw new Rejection(percpu ? OwnershipCode.OBJECT_FOR_PERCPU_DROP : OwnershipCode.OBJECT_FOR_DROP, index);
        }
        requireReferenced(value);
    }

    /** Judges an object that is to have one owner more. */
    void share(KfuncInvocation call, int index) {
        RegValue value = x.reg(index + 1);
        if (value.kind() != RegKind.BTF_ID || !value.has(TypeFlags.ALLOC)) {
            throw new Rejection(OwnershipCode.NEITHER_OWNED_NOR_BORROWED, index);
        }
        if (!x.specialFields().of(value).has(FieldKind.REFCOUNT)) {
            throw new Rejection(OwnershipCode.NO_REFERENCE_COUNT, index);
        }
        call.sharesOwned = !value.has(TypeFlags.NON_OWN_REF);
        call.setOwned((Btf) value.target(), value.typeId());
    }
}
