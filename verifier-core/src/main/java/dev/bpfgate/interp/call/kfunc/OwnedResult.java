package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Objects of a program's own types, as kernel functions return them. Mirrors: check_special_kfunc. */
final class OwnedResult {
    private static final long MAX_PERCPU_BYTES = 512;
    private static final long MAX_TYPE_ID = 0xffffffffL;

    private final Execution x;

    OwnedResult(Execution x) {
        this.x = x;
    }

    /** Returns what a function returns that allocates, shares or finds objects; null if the function is none of these. */
    RegValue of(KfuncInvocation call, String targetName) {
        return switch (call.function.name()) {
            case KfuncNames.OBJECT_NEW -> allocated(call.constant);
            case KfuncNames.PERCPU_OBJECT_NEW -> percpu(call.constant);
            case KfuncNames.SHARE -> shared(call);
            default -> isNode(targetName) ? node(x, call.requireRoot()) : null;
        };
    }

    /** Returns whether a function that returns this structure returns nodes of lists or trees. */
    static boolean isNode(String structName) {
        return structName.equals("bpf_list_node") || structName.equals("bpf_rb_node");
    }

    /** Returns a pointer to the node of an object that a list or tree owns. Mirrors: mark_reg_graph_node. */
    static RegValue node(Execution x, SpecialField root) {
        return object(x.program().btf(), root.targetId()).withOffset(root.nodeOffset());
    }

    private static RegValue shared(KfuncInvocation call) {
        if (call.ownedBtf == null) {
            throw new NotModelled("kernel function " + call.function.name() + " without object");
        }
        return object(call.ownedBtf, call.ownedTypeId);
    }

    private RegValue allocated(long typeId) {
        return object(x.program().btf(), requireStruct(typeId));
    }

    private RegValue percpu(long typeId) {
        int id = requireStruct(typeId);
        Btf btf = x.program().btf();
        long size = btf.sizeOf(id);
        if (size > MAX_PERCPU_BYTES) {
            throw new Rejection(OwnershipCode.PERCPU_TYPE_TOO_LARGE, size, MAX_PERCPU_BYTES);
        }
        NumbersOnly.Contents contents = NumbersOnly.contents(btf, id);
        if (contents != NumbersOnly.Contents.NUMBERS) {
            throw NumbersOnly.rejection(contents, OwnershipCode.PERCPU_TYPE_NOT_NUMBERS);
        }
        if (!x.specialFields().ofStruct(btf, id).fields().isEmpty()) {
            throw new Rejection(OwnershipCode.PERCPU_TYPE_SPECIAL_FIELDS);
        }
        RegValue object = object(btf, id);
        return object.withFlags(object.flags() | TypeFlags.PERCPU);
    }

    private int requireStruct(long typeId) {
        if (typeId < 0 || typeId > MAX_TYPE_ID) {
            throw new Rejection(OwnershipCode.ALLOCATION_TYPE_OUT_OF_RANGE);
        }
        Btf btf = x.program().btf();
        if (btf == null) {
            throw new Rejection(OwnershipCode.ALLOCATION_WITHOUT_BTF);
        }
        boolean struct = typeId <= Integer.MAX_VALUE
                && btf.contains((int) typeId)
                && btf.type((int) typeId) instanceof BtfType.Struct;
        if (!struct) {
            throw new Rejection(OwnershipCode.ALLOCATION_TYPE_NO_STRUCT);
        }
        return (int) typeId;
    }

    private static RegValue object(Btf btf, int typeId) {
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.ALLOC, btf, typeId);
    }
}
