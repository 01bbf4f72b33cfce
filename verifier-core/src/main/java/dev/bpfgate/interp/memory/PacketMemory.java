package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.PacketAccess;
import dev.bpfgate.state.RegValue;

/** Accesses to packet data: only what a comparison with the packet's end has proven to be there. */
final class PacketMemory {
    private final Execution x;

    PacketMemory(Execution x) {
        this.x = x;
    }

    RegValue read(Access access) {
        requireProven(access.register(), access.pointer(), access.offset(), access.size(), false);
        return RegValue.UNKNOWN;
    }

    void write(Access access) {
        if (!mayWrite()) {
            throw new Rejection(MemoryCode.PACKET_READ_ONLY);
        }
        if (access.storesPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_PACKET, access.valueRegister());
        }
        requireProven(access.register(), access.pointer(), access.offset(), access.size(), false);
    }

    /** Returns whether programs of this type may write packets directly. Mirrors: may_access_direct_pkt_data. */
    boolean mayWrite() {
        return x.kernel().programType(x.program().type()).packetAccess() == PacketAccess.WRITE;
    }

    /** Rejects an access beyond what is proven. Mirrors: check_packet_access. */
    void requireProven(int register, RegValue pointer, int offset, int size, boolean zeroAllowed) {
        if (pointer.number().smin() < 0) {
            throw new Rejection(MemoryCode.MIN_VALUE_NEGATIVE, register);
        }
        int range = pointer.packetRange();
        if (range < 0) {
            throw new Rejection(MemoryCode.PACKET_OFFSET_OUTSIDE, register).withErrno(-22);
        }
        if (!RegionBounds.fits(offset, size, range, zeroAllowed)) {
            throw RegionBounds.outside(register, pointer, offset, size, range)
                    .and(MemoryCode.PACKET_OFFSET_OUTSIDE, register);
        }
    }
}
