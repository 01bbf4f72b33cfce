package dev.bpfgate.interp.branch;

import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * What a comparison of a packet pointer with the packet's end teaches: how many bytes from the pointer's base are there, for
 * all pointers with that base. The same holds for metadata, whose end is the packet's begin.
 *
 * <pre>
 *   comparison        on the way where it holds    where it does not
 *   data >  end       beyond the end               proven, inclusive
 *   data >= end       at the end                   proven and one byte more
 * </pre>
 *
 * <p>and mirrored with the operands exchanged. Mirrors: try_match_pkt_pointers.
 */
final class PacketRanges {
    /** Packets are not longer, bytes. */
    private static final int MAX_OFFSET = 0xffff;

    private PacketRanges() {}

    /** Returns whether both are packet pointers in a comparison that teaches something, and teaches it to both ways. */
    static boolean learn(Branch insn, RegValue dst, RegValue src, MachineState notTaken, MachineState taken) {
        if (insn.immediate() || !insn.is64()) {
            return false;
        }
        boolean dataLeft = isDataAndEnd(dst, src);
        if (!dataLeft && !isDataAndEnd(src, dst)) {
            return false;
        }
        JumpOp op = dataLeft ? insn.op() : insn.op().swapped();
        RegValue data = dataLeft ? dst : src;
        int register = dataLeft ? insn.dst() : insn.src();
        switch (op) {
            case GT -> {
                prove(notTaken, data, false);
                markEnd(taken, register, true);
            }
            case LT -> {
                prove(taken, data, true);
                markEnd(notTaken, register, false);
            }
            case GE -> {
                prove(notTaken, data, true);
                markEnd(taken, register, false);
            }
            case LE -> {
                prove(taken, data, false);
                markEnd(notTaken, register, true);
            }
            case EQ, NE, SET, SGT, SGE, SLT, SLE -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isDataAndEnd(RegValue data, RegValue end) {
        return (data.is(RegKind.PACKET) && end.is(RegKind.PACKET_END))
                || (data.is(RegKind.PACKET_META) && isBegin(end));
    }

    private static boolean isBegin(RegValue value) {
        return value.is(RegKind.PACKET)
                && value.id() == 0
                && value.offset() == 0
                && value.number().isZero();
    }

    /** Notes that a pointer is at or beyond the end, which decides later comparisons. Mirrors: mark_pkt_end. */
    private static void markEnd(MachineState state, int register, boolean beyond) {
        Frame frame = state.frame();
        RegValue value = frame.reg(register);
        if (value.is(RegKind.PACKET)) {
            frame.setReg(register, value.withDetail(beyond ? RegValue.BEYOND_PACKET_END : RegValue.AT_PACKET_END));
        }
    }

    // Mirrors: find_good_pkt_pointers.
    private static void prove(MachineState state, RegValue data, boolean strict) {
        if (data.offset() < 0 || (data.offset() == 0 && strict)) {
            return; // nothing before the base is proven by this
        }
        if (Long.compareUnsigned(data.number().umax(), MAX_OFFSET) > 0
                || Long.compareUnsigned(data.number().umax() + data.offset(), MAX_OFFSET) > 0) {
            return; // the sum could wrap
        }
        int range = data.offset() + (strict ? 1 : 0);
        for (int number = 0; number <= state.current(); number++) {
            prove(state.frame(number), data, range);
        }
    }

    private static void prove(Frame frame, RegValue data, int range) {
        for (int r = 0; r < Frame.REGISTERS; r++) {
            RegValue value = frame.reg(r);
            if (hasBase(value, data) && value.packetRange() < range) {
                frame.setReg(r, value.withDetail(range));
            }
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            RegValue value = frame.slotValue(slot);
            if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && hasBase(value, data) && value.packetRange() < range) {
                frame.setSlot(slot, frame.slotTypes(slot), value.withDetail(range));
            }
        }
    }

    private static boolean hasBase(RegValue value, RegValue data) {
        return value.kind() == data.kind() && value.flags() == TypeFlags.NONE && value.id() == data.id();
    }
}
