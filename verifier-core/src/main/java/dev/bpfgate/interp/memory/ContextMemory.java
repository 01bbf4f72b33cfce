package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.ContextLayout;
import dev.bpfgate.kernel.ContextValue;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Accesses to the program's context, as its type's layout allows. Mirrors: check_ctx_access. */
final class ContextMemory {
    private final Execution x;
    private final ArgumentContext arguments;

    ContextMemory(Execution x) {
        this.x = x;
        arguments = x.attached() == null ? null : new ArgumentContext(x);
    }

    RegValue read(Access access) {
        FixedPointer.require(access.register(), access.pointer());
        if (arguments != null) {
            return arguments.read(access);
        }
        ContextLayout layout = layout();
        ContextValue value = access.isSigned()
                ? layout.loadSigned(access.offset(), access.size())
                : layout.load(access.offset(), access.size());
        if (value == null) {
            throw new Rejection(MemoryCode.CONTEXT_ACCESS, access.offset(), access.size());
        }
        return loaded(value);
    }

    void write(Access access) {
        if (access.storesPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_CONTEXT, access.valueRegister());
        }
        FixedPointer.require(access.register(), access.pointer());
        if (arguments != null) {
            throw ArgumentContext.invalid(access);
        }
        if (!layout().allowsStore(access.offset(), access.size())) {
            throw new Rejection(MemoryCode.CONTEXT_ACCESS, access.offset(), access.size());
        }
    }

    private ContextLayout layout() {
        if (x.context() == null) {
            throw new NotModelled("context of " + x.program().type().libbpfName() + " programs");
        }
        return x.context();
    }

    private RegValue loaded(ContextValue value) {
        return switch (value.kind()) {
            case NUMBER -> RegValue.UNKNOWN;
            case PACKET -> RegValue.pointer(RegKind.PACKET, TypeFlags.NONE);
            case PACKET_META -> RegValue.pointer(RegKind.PACKET_META, TypeFlags.NONE);
            case PACKET_END -> RegValue.pointer(RegKind.PACKET_END, TypeFlags.NONE);
            case FLOW_KEYS -> RegValue.pointer(RegKind.FLOW_KEYS, TypeFlags.NONE);
            case SOCK_COMMON_OR_NULL -> orNull(RegKind.SOCK_COMMON);
            case SOCKET -> RegValue.pointer(RegKind.SOCKET, TypeFlags.NONE);
            case SOCKET_OR_NULL -> orNull(RegKind.SOCKET);
            case TRACEPOINT_BUFFER -> RegValue.pointer(RegKind.TP_BUFFER, TypeFlags.NONE);
            case TRUSTED_BTF_POINTER -> trusted(value.structName());
        };
    }

    private RegValue orNull(RegKind kind) {
        return RegValue.pointer(kind, TypeFlags.MAYBE_NULL).withId(x.newId());
    }

    private RegValue trusted(String structName) {
        if (x.program().kernelBtf() == null) {
            throw new NotModelled("kernel type without the kernel's BTF");
        }
        int typeId = x.program().kernelBtf().find(structName, BtfKind.STRUCT);
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.TRUSTED, x.program().kernelBtf(), typeId);
    }
}
