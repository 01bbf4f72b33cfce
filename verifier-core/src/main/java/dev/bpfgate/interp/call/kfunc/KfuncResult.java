package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.PacketAccess;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** What r0 holds after the call of a kernel function. */
final class KfuncResult {
    private final Execution x;
    private final OwnedResult owned;
    private final BorrowedReferences borrowed;

    KfuncResult(Execution x) {
        this.x = x;
        owned = new OwnedResult(x);
        borrowed = new BorrowedReferences(x);
    }

    /** Sets r0. */
    void set(KfuncInvocation call) {
        KernelFunction function = call.function;
        Btf btf = function.btf();
        BtfType result = btf.type(function.resultId());
        if (function.is(KfuncFlag.ACQUIRE) && !(result instanceof BtfType.Pointer)) {
            throw new Rejection(KfuncCode.KFUNC_ACQUIRES_NO_OBJECT);
        }
        if (KfuncParameter.isNumber(btf, function.resultId())) {
            // The path on which a lock could not be taken is another.
            x.set(0, KfuncNames.takesResilientLock(function.name()) ? RegValue.ZERO : RegValue.UNKNOWN);
        } else if (result instanceof BtfType.Pointer pointer) {
            x.set(0, finished(call, pointer(call, btf, btf.skipModifiers(pointer.typeId()))));
        } else if (btf.kind(function.resultId()) != BtfKind.VOID) {
            throw new NotModelled("kernel function " + function.name());
        }
    }

    private RegValue pointer(KfuncInvocation call, Btf btf, int targetId) {
        KernelFunction function = call.function;
        if (function.name().equals(KfuncNames.CAST_TO_KERNEL_CONTEXT)) {
            return RegValue.pointer(RegKind.BTF_ID, TypeFlags.TRUSTED, btf, contextId(btf));
        }
        if (function.name().equals(KfuncNames.READ_ONLY_CAST)) {
            return readOnlyCast(call.constant, btf);
        }
        if (function.name().equals(KfuncNames.DYNPTR_SLICE)) {
            return KfuncDynptr.slice(call, true);
        }
        if (function.name().equals(KfuncNames.DYNPTR_SLICE_WRITABLE)) {
            requirePacketWrites();
            return KfuncDynptr.slice(call, false);
        }
        RegValue own = owned.of(call, btf.name(targetId));
        if (own != null) {
            return own;
        }
        if (btf.kind(targetId) == BtfKind.VOID) {
            if (function.is(KfuncFlag.RET_NULL) || function.is(KfuncFlag.ACQUIRE)) {
                throw new NotModelled("kernel function " + function.name());
            }
            // A pointer to anything is of no more use than a number.
            return RegValue.UNKNOWN;
        }
        int rcu = function.is(KfuncFlag.RCU_PROTECTED) ? TypeFlags.RCU : TypeFlags.NONE;
        if (btf.kind(targetId) != BtfKind.STRUCT) {
            return memory(call, btf, targetId, rcu);
        }
        int trust = function.name().equals(KfuncNames.CACHE_OF) ? TypeFlags.UNTRUSTED : rcu | elementTrust(call);
        return RegValue.pointer(RegKind.BTF_ID, trust, btf, targetId);
    }

    // Asked whatever the dynptr is over. Mirrors: may_access_direct_pkt_data.
    private void requirePacketWrites() {
        if (x.kernel().programType(x.program().type()).packetAccess() != PacketAccess.WRITE) {
            throw new Rejection(KfuncCode.PACKET_SLICE_READ_ONLY);
        }
    }

    private RegValue memory(KfuncInvocation call, Btf btf, int targetId, int rcu) {
        long size = call.resultBytes != 0 ? call.resultBytes : btf.sizeOf(targetId);
        if (size <= 0 || size > Integer.MAX_VALUE) {
            throw new Rejection(
                    KfuncCode.KFUNC_RESULT_UNSUPPORTED,
                    call.function.name(),
                    btf.kind(targetId).word(),
                    btf.name(targetId));
        }
        boolean writable = call.resultWritable || call.function.name().equals(KfuncNames.SESSION_COOKIE);
        int access = writable ? TypeFlags.NONE : TypeFlags.RDONLY;
        return RegValue.pointer(RegKind.MEM, access | rcu)
                .withDetail((int) size)
                .withRefId(call.refId);
    }

    private int elementTrust(KfuncInvocation call) {
        if (!call.function.is(KfuncFlag.ITER_NEXT)) {
            return TypeFlags.NONE;
        }
        RegValue iterator = x.state().frame(call.iteratorFrame).slotValue(call.iteratorSlot);
        return iterator.has(TypeFlags.RCU) ? TypeFlags.RCU : TypeFlags.TRUSTED;
    }

    private RegValue finished(KfuncInvocation call, RegValue result) {
        boolean nullable = call.mayReturnNull();
        RegValue finished = nullable
                ? result.withFlags(result.flags() | TypeFlags.MAYBE_NULL).withId(x.newId())
                : result;
        if (call.function.is(KfuncFlag.ACQUIRE)) {
            int id = x.newId();
            x.state().setReferences(x.state().references().acquire(id, x.insnIndex()));
            finished = (nullable ? finished.withId(id) : finished).withRefId(id);
        } else if (call.root != null) {
            finished = borrowed.borrowed(finished);
        }
        // Unlocking goes by the id of the object that holds the lock.
        boolean named = finished.id() != 0 || !x.specialFields().mayHoldLock(finished);
        return named ? finished : finished.withId(x.newId());
    }

    // What the kernel has for the context that programs see, by a structure made for this question. Mirrors:
    // get_kern_ctx_btf_id.
    private int contextId(Btf btf) {
        String member = "BPF_PROG_TYPE_" + x.program().type().name() + "_kern";
        int id = btf.find("bpf_ctx_convert", BtfKind.STRUCT);
        if (id > 0 && btf.type(id) instanceof BtfType.Struct contexts) {
            for (BtfType.Member context : contexts.members()) {
                if (context.name().equals(member)) {
                    return requireStructure(btf, context.typeId());
                }
            }
        }
        throw new NotModelled("kernel function " + KfuncNames.CAST_TO_KERNEL_CONTEXT);
    }

    private static int requireStructure(Btf btf, int id) {
        if (!(btf.type(id) instanceof BtfType.Composite)) {
            throw new Rejection(KfuncCode.CONTEXT_NO_STRUCT, id);
        }
        return id;
    }

    private static RegValue readOnlyCast(long typeId, Btf btf) {
        if (typeId < 0 || typeId > Integer.MAX_VALUE || !btf.contains((int) typeId)) {
            throw new Rejection(KfuncCode.CAST_TYPE_UNKNOWN, typeId);
        }
        if (typeId == 0) {
            // Memory of no type, to be read by guarded loads.
            return RegValue.pointer(RegKind.MEM, TypeFlags.RDONLY | TypeFlags.UNTRUSTED);
        }
        if (!(btf.type((int) typeId) instanceof BtfType.Composite)) {
            throw new Rejection(KfuncCode.CAST_TYPE_NO_STRUCT);
        }
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.UNTRUSTED, btf, (int) typeId);
    }
}
