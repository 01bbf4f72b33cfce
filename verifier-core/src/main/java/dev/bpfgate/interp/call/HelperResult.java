package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.HelperReturn;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.kernel.ValueFlag;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** What r0 holds after a call. */
final class HelperResult {
    private static final long MAX_ERRNO = 4095;

    private final Execution x;
    private final KernelTypes types;
    private final PointerExchange exchange;

    HelperResult(Execution x) {
        this.x = x;
        types = new KernelTypes(x);
        exchange = new PointerExchange(x);
    }

    /** Sets r0. */
    void set(HelperInvocation call) {
        RegValue result = plain(call);
        if (result.mayBeNull()) {
            result = result.withId(x.newId());
        }
        x.set(0, withReference(call, result));
    }

    private RegValue plain(HelperInvocation call) {
        HelperReturn returned = call.prototype.returned();
        int flags = flags(returned);
        return switch (returned.type()) {
            case INTEGER -> RegValue.scalar(number(call));
            case VOID -> RegValue.NOT_INIT;
            case MAP_VALUE -> mapValue(call, flags);
            case SOCKET -> RegValue.pointer(RegKind.SOCKET, flags);
            case SOCK_COMMON -> RegValue.pointer(RegKind.SOCK_COMMON, flags);
            case TCP_SOCK -> RegValue.pointer(RegKind.TCP_SOCK, flags);
            case MEMORY -> RegValue.pointer(RegKind.MEM, flags).withDetails(call.allocatedBytes, call.dynptrId);
            case MEMORY_OR_BTF_POINTER -> call.percpu.has(TypeFlags.RCU) ? ownPart(call.percpu) : variable(call, flags);
            case BTF_POINTER -> call.pointer == null ? kernelObject(returned, flags) : exchange.taken(call, flags);
        };
    }

    private static int flags(HelperReturn returned) {
        int flags = TypeFlags.NONE;
        flags |= returned.is(ValueFlag.MAYBE_NULL) ? TypeFlags.MAYBE_NULL : 0;
        flags |= returned.is(ValueFlag.RDONLY) ? TypeFlags.RDONLY : 0;
        flags |= returned.is(ValueFlag.RINGBUF) ? TypeFlags.RINGBUF : 0;
        flags |= returned.is(ValueFlag.TRUSTED) ? TypeFlags.TRUSTED : 0;
        return flags;
    }

    // Mirrors: do_refine_retval_range.
    private Scalar number(HelperInvocation call) {
        return switch (call.helper.id()) {
            case HelperIds.GET_STACK,
                    HelperIds.GET_TASK_STACK,
                    HelperIds.PROBE_READ_STR,
                    HelperIds.PROBE_READ_KERNEL_STR,
                    HelperIds.PROBE_READ_USER_STR -> Scalar.UNKNOWN.withSignedRange(-MAX_ERRNO, call.maxSize);
            case HelperIds.GET_SMP_PROCESSOR_ID ->
                Scalar.ofUnsignedRange(0, x.kernel().possibleCpus() - 1L);
            default -> Scalar.UNKNOWN;
        };
    }

    private RegValue mapValue(HelperInvocation call, int flags) {
        MapType type = call.map.type();
        // An array has a value at every index.
        boolean present = call.helper.id() == HelperIds.MAP_LOOKUP_ELEM
                && (type == MapType.ARRAY || type == MapType.PERCPU_ARRAY)
                && call.constantKey >= 0
                && call.constantKey < call.map.maxEntries();
        int known = present ? flags & ~TypeFlags.MAYBE_NULL : flags;
        RegValue value = RegValue.pointer(RegKind.MAP_VALUE, known, call.map, call.mapUid);
        // Which value it is matters for its lock.
        return (known & TypeFlags.MAYBE_NULL) == 0
                        && x.specialFields().of(call.map).hasLock()
                ? value.withId(x.newId())
                : value;
    }

    // Of an object that the program allocated, each CPU has a part.
    private static RegValue ownPart(RegValue percpu) {
        Btf btf = (Btf) percpu.target();
        if (!(btf.resolve(percpu.typeId()) instanceof BtfType.Composite)) {
            throw new Rejection(OwnershipCode.PERCPU_OBJECT_NO_STRUCT);
        }
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.ALLOC | TypeFlags.RCU, btf, percpu.typeId());
    }

    private RegValue variable(HelperInvocation call, int flags) {
        Btf btf = types.btf();
        int typeId = btf.skipModifiers(call.percpu.typeId());
        if (btf.resolve(typeId) instanceof BtfType.Struct) {
            return RegValue.pointer(RegKind.BTF_ID, flags & ~TypeFlags.RDONLY, btf, call.percpu.typeId());
        }
        long size = btf.sizeOf(typeId);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new NotModelled("per-CPU variable without a size");
        }
        return RegValue.pointer(RegKind.MEM, flags).withDetail((int) size);
    }

    private RegValue kernelObject(HelperReturn returned, int flags) {
        return RegValue.pointer(RegKind.BTF_ID, flags, types.btf(), types.idOf(returned.structName()));
    }

    private RegValue withReference(HelperInvocation call, RegValue result) {
        if (call.helper.has(HelperTrait.DYNPTR_SLICE)) {
            return result.withRefId(call.dynptrRefId);
        }
        if (call.helper.has(HelperTrait.CASTS_POINTER)) {
            return result.withRefId(call.refId);
        }
        if (!acquires(call)) {
            return result;
        }
        int id = x.newId();
        x.state().setReferences(x.state().references().acquire(id, x.insnIndex()));
        return result.withId(id).withRefId(id);
    }

    // Mirrors: is_acquire_function.
    private static boolean acquires(HelperInvocation call) {
        boolean socket = call.helper.id() == HelperIds.MAP_LOOKUP_ELEM
                && (call.map.type() == MapType.SOCKMAP || call.map.type() == MapType.SOCKHASH);
        return socket || call.helper.has(HelperTrait.ACQUIRES);
    }
}
