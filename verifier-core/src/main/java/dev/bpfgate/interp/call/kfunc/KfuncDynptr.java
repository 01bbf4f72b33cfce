package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.DynptrArgument;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Dynptrs that are passed to kernel functions or made by them, and the slices of them that come back. */
final class KfuncDynptr {
    private final Execution x;
    private final DynptrArgument dynptrs;

    KfuncDynptr(Execution x, MemoryAccess memory) {
        this.x = x;
        dynptrs = new DynptrArgument(x, memory);
    }

    /** Judges the dynptr that a register points to and takes note of it, or makes one there. */
    void apply(KfuncInvocation call, int register, KfuncParameter parameter) {
        if (!parameter.is(KfuncSuffix.UNINITIALISED)) {
            dynptrs.requireAny(register);
            RegValue dynptr = dynptrs.at(register);
            call.dynptrId = dynptr.id();
            call.dynptrType = dynptr.detail();
            call.dynptrRefId = dynptr.refId();
            return;
        }
        if (x.reg(register).kind() == RegKind.DYNPTR) {
            throw new Rejection(KfuncCode.DYNPTR_MADE_OF_CONST);
        }
        dynptrs.make(register, madeType(call), call.dynptrRefId);
    }

    private static int madeType(KfuncInvocation call) {
        return switch (call.function.name()) {
            case KfuncNames.DYNPTR_FROM_PACKET -> TypeFlags.DYNPTR_SKB;
            case KfuncNames.DYNPTR_FROM_METADATA -> TypeFlags.DYNPTR_SKB_META;
            case KfuncNames.DYNPTR_FROM_FRAME -> TypeFlags.DYNPTR_XDP;
            default -> call.dynptrType;
        };
    }

    /** Returns what a slice is: memory of the dynptr's sort, of the size passed. Mirrors: check_special_kfunc. */
    static RegValue slice(KfuncInvocation call, boolean readOnly) {
        int access = readOnly ? TypeFlags.RDONLY : TypeFlags.NONE;
        return RegValue.pointer(RegKind.MEM, call.dynptrType | access).withDetails((int) call.constant, call.dynptrId);
    }
}
