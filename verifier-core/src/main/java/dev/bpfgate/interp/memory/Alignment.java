package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Tnum;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Demands that accesses be aligned: always on the stack, whose slots are tracked by eights, elsewhere if asked to. */
final class Alignment {
    /** Network headers begin this many bytes after a multiple of four. */
    private static final int PACKET_BEGIN = 2;

    private final boolean always;

    Alignment(boolean always) {
        this.always = always;
    }

    /**
     * Rejects a misaligned access.
     *
     * @param offset the instruction's, without the pointer's fixed one, in bytes
     * @param strict whether this access must be aligned in any case
     */
    void require(RegValue pointer, int offset, int size, boolean strict) {
        if (size == 1 || pointer.is(RegKind.ARENA)) {
            return;
        }
        boolean mustAlign = always || strict || pointer.is(RegKind.STACK);
        if (!mustAlign) {
            return;
        }
        boolean packet = pointer.is(RegKind.PACKET) || pointer.is(RegKind.PACKET_META);
        int fixed = pointer.offset() + offset + (packet ? PACKET_BEGIN : 0);
        Tnum address = pointer.number().tnum().add(Tnum.constant(fixed));
        if (((address.value() | address.mask()) & (size - 1)) == 0) {
            return;
        }
        String variable = VariableOffset.text(pointer);
        if (packet) {
            throw new Rejection(MemoryCode.MISALIGNED_PACKET, PACKET_BEGIN, variable, pointer.offset(), offset, size);
        }
        throw new Rejection(MemoryCode.MISALIGNED, description(pointer), variable, pointer.offset(), offset, size);
    }

    private static String description(RegValue pointer) {
        if (pointer.flags() != 0) {
            return "";
        }
        return switch (pointer.kind()) {
            case FLOW_KEYS -> "flow keys ";
            case MAP_KEY -> "key ";
            case MAP_VALUE -> "value ";
            case CTX -> "context ";
            case STACK -> "stack ";
            case SOCKET -> "sock ";
            case SOCK_COMMON -> "sock_common ";
            case TCP_SOCK -> "tcp_sock ";
            case XDP_SOCK -> "xdp_sock ";
            default -> "";
        };
    }
}
