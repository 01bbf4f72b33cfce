package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.kernel.SocketLayout;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/** Reads of the sockets that helpers hand out. Mirrors: check_sock_access. */
final class SocketMemory {
    private SocketMemory() {}

    static RegValue read(Access access) {
        RegValue pointer = access.pointer();
        if (pointer.number().smin() < 0) {
            throw new Rejection(MemoryCode.MIN_VALUE_NEGATIVE, access.register());
        }
        if (!layout(pointer.kind()).allowsLoad(access.offset(), access.size())) {
            throw new Rejection(
                    MemoryCode.SOCKET_BOUNDS, access.register(), TypeText.of(pointer), access.offset(), access.size());
        }
        return RegValue.UNKNOWN;
    }

    private static SocketLayout layout(RegKind kind) {
        return switch (kind) {
            case SOCKET -> SocketLayout.SOCKET;
            case SOCK_COMMON -> SocketLayout.SOCK_COMMON;
            case TCP_SOCK -> SocketLayout.TCP_SOCK;
            case XDP_SOCK -> SocketLayout.XDP_SOCK;
            default -> throw new AssertionError(kind);
        };
    }
}
