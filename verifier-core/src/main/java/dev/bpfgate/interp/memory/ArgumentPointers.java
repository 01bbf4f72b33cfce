package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.HelperReturn;
import dev.bpfgate.kernel.LsmHook;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.ReturnType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.kernel.ValueFlag;
import dev.bpfgate.link.OperationArguments;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** What pointers among the arguments of a kernel function are to the program: of which type, and how far trusted. */
final class ArgumentPointers {
    private static final int PACKETS_TO_FREE = 2;
    private static final String NULLABLE_SUFFIX = "__nullable";

    private final Execution x;
    private final Btf btf;
    private final boolean trusted;
    private final List<HelperReturn> iteratorArguments;

    ArgumentPointers(Execution x) {
        this.x = x;
        btf = x.program().kernelBtf();
        trusted = areTrusted(x);
        iteratorArguments = is(AttachType.TRACE_ITER)
                ? x.kernel().iteratorArguments(x.attributes().attachTarget())
                : null;
    }

    // Mirrors: prog_args_trusted.
    private static boolean areTrusted(Execution x) {
        return switch (x.program().type()) {
            case TRACING ->
                x.program().attachType() == AttachType.TRACE_RAW_TP
                        || x.program().attachType() == AttachType.TRACE_ITER;
            case LSM -> {
                LsmHook hook = x.kernel().lsmHook(x.attributes().attachTarget());
                yield hook != null && hook.trustedArguments();
            }
            case STRUCT_OPS -> true;
            default -> false;
        };
    }

    private boolean is(AttachType attachType) {
        return x.program().type() == ProgramType.TRACING && x.program().attachType() == attachType;
    }

    /**
     * Returns what an argument that is a pointer is to the program, without an id.
     *
     * @param number of the argument, from 0; the number of parameters for the function's result
     */
    RegValue value(Access access, int number, BtfType.Pointer pointer) {
        HelperReturn known = iteratorArgument(number);
        if (known != null && known.type() == ReturnType.MEMORY && known.is(ValueFlag.MAYBE_NULL)) {
            int readOnly = known.is(ValueFlag.RDONLY) ? TypeFlags.RDONLY : 0;
            return RegValue.pointer(RegKind.BUF, TypeFlags.MAYBE_NULL | readOnly);
        }
        BtfType pointee = btf.resolve(pointer.typeId());
        if (pointee instanceof BtfType.Void || pointee instanceof BtfType.Int) {
            return RegValue.UNKNOWN;
        }
        if (known != null && number > 0) {
            return iteratorObject(known);
        }
        OperationArguments operation = x.operationArguments();
        if (operation.mayBeNull(number)) {
            return RegValue.pointer(RegKind.BTF_ID, TypeFlags.TRUSTED | TypeFlags.MAYBE_NULL, btf, pointee(pointer));
        }
        if (operation.isOwned(number)) {
            return owned(access, x.ownedArguments().reference(number), pointer);
        }
        RegValue list = listOfPackets(number);
        return list == null ? typed(access, number, pointer) : list;
    }

    // A queueing discipline gets a pointer to a list of packets, which is an object of a type of its own to programs.
    // Mirrors: bpf_qdisc_is_valid_access.
    private RegValue listOfPackets(int number) {
        boolean enqueue = x.program().type() == ProgramType.STRUCT_OPS
                && number == PACKETS_TO_FREE
                && x.program().attachTarget().name().equals("Qdisc_ops")
                && x.attached().name().equals("enqueue");
        int type = enqueue ? btf.find("bpf_sk_buff_ptr", BtfKind.STRUCT) : 0;
        return type == 0 ? null : RegValue.pointer(RegKind.BTF_ID, TypeFlags.TRUSTED, btf, type);
    }

    private RegValue owned(Access access, int reference, BtfType.Pointer pointer) {
        if (!x.state().references().holds(reference)) {
            throw new Rejection(MemoryCode.CONTEXT_REFERENCE_RELEASED, access.offset());
        }
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.TRUSTED, btf, pointee(pointer))
                .withRefId(reference);
    }

    private int pointee(BtfType.Pointer pointer) {
        return btf.skipModifiers(pointer.typeId());
    }

    private RegValue typed(Access access, int number, BtfType.Pointer pointer) {
        int typeId = pointee(pointer);
        BtfType type = btf.type(typeId);
        String function = x.attached().name();
        String kind = type.kind().word();
        if (!(type instanceof BtfType.Composite)) {
            throw ArgumentContext.refused(access, ObjectCode.ARGUMENT_NO_STRUCT, function, number, kind);
        }
        if (x.trace() != null) {
            x.say(ObjectCode.ARGUMENT_TYPE_FOUND, function, number, typeId, kind, WalkFault.named(type.name()));
        }
        return promoted(RegValue.pointer(RegKind.BTF_ID, flags(number, pointer), btf, typeId));
    }

    private int flags(int number, BtfType.Pointer pointer) {
        int flags = trusted ? TypeFlags.TRUSTED : TypeFlags.NONE;
        flags |= mayBeNull(number) ? TypeFlags.MAYBE_NULL : 0;
        if (btf.type(pointer.typeId()) instanceof BtfType.TypeTag tag && !tag.isAttribute()) {
            flags |= tag.name().equals("user") ? TypeFlags.USER : 0;
            flags |= tag.name().equals("percpu") ? TypeFlags.PERCPU : 0;
        }
        return flags;
    }

    private boolean mayBeNull(int number) {
        List<BtfType.Parameter> parameters = x.attached().parameters();
        boolean named =
                number < parameters.size() && parameters.get(number).name().endsWith(NULLABLE_SUFFIX);
        if (named || !is(AttachType.TRACE_RAW_TP)) {
            return named;
        }
        String tracepoint = x.attached().name();
        if (!x.kernel().knowsTracepoint(tracepoint)) {
            throw new NotModelled("arguments of a tracepoint that was not recorded");
        }
        return x.kernel().tracepointArgumentMayBeNull(tracepoint, number);
    }

    // Congestion control sees its sockets as what they always are. Mirrors: bpf_tcp_ca_is_valid_access.
    private RegValue promoted(RegValue value) {
        boolean congestionControl = x.program().type() == ProgramType.STRUCT_OPS
                && x.program().attachTarget().name().equals("tcp_congestion_ops")
                && value.typeId() == btf.find("sock", BtfKind.STRUCT);
        return congestionControl ? value.withDetail(btf.find("tcp_sock", BtfKind.STRUCT)) : value;
    }

    private HelperReturn iteratorArgument(int number) {
        return iteratorArguments != null && number < iteratorArguments.size() ? iteratorArguments.get(number) : null;
    }

    private RegValue iteratorObject(HelperReturn known) {
        int flags = known.is(ValueFlag.MAYBE_NULL) ? TypeFlags.MAYBE_NULL : TypeFlags.NONE;
        flags |= known.is(ValueFlag.TRUSTED) ? TypeFlags.TRUSTED : 0;
        flags |= known.is(ValueFlag.RDONLY) ? TypeFlags.RDONLY : 0;
        return RegValue.pointer(RegKind.BTF_ID, flags, btf, btf.find(known.structName(), BtfKind.STRUCT));
    }
}
