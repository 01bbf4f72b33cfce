package dev.bpfgate.interp.branch;

import dev.bpfgate.domain.BranchOutcome;
import dev.bpfgate.domain.Comparison;
import dev.bpfgate.interp.Trust;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Tells which way a conditional jump must go, where that is known. Mirrors: is_branch_taken. */
final class Prediction {
    private Prediction() {}

    static BranchOutcome of(Branch insn, RegValue dst, RegValue src) {
        if (isPacketPointer(dst) && isPacketPointer(src) && insn.is64()) {
            return ofPackets(insn.op(), dst, src);
        }
        if (dst.isPointer() || src.isPointer()) {
            return ofPointer(insn, dst, src);
        }
        return Comparison.decide(insn.op(), insn.is64(), dst.number(), src.number());
    }

    static boolean isPacketPointer(RegValue value) {
        return value.kind().isPacketData() || value.kind() == RegKind.PACKET_END;
    }

    // A valid pointer is not zero; no more is known of its value.
    private static BranchOutcome ofPointer(Branch insn, RegValue dst, RegValue src) {
        boolean pointerLeft = isConstant(insn, src);
        RegValue pointer = pointerLeft ? dst : src;
        RegValue constant = pointerLeft ? src : dst;
        if (!isConstant(insn, constant) || !Trust.isNotNull(pointer) || !isZero(insn, constant)) {
            return BranchOutcome.UNKNOWN;
        }
        return switch (insn.op()) {
            case EQ -> BranchOutcome.NEVER;
            case NE -> BranchOutcome.ALWAYS;
            default -> BranchOutcome.UNKNOWN;
        };
    }

    private static boolean isConstant(Branch insn, RegValue value) {
        return value.isScalar() && value.number().isConstant(insn.is64());
    }

    private static boolean isZero(Branch insn, RegValue constant) {
        return insn.is64()
                ? constant.number().value() == 0
                : (int) constant.number().value() == 0;
    }

    // Mirrors: is_pkt_ptr_branch_taken.
    private static BranchOutcome ofPackets(JumpOp op, RegValue dst, RegValue src) {
        boolean endRight = src.is(RegKind.PACKET_END);
        if (!endRight && !dst.is(RegKind.PACKET_END)) {
            return BranchOutcome.UNKNOWN;
        }
        int range = (endRight ? dst : src).packetRange();
        boolean beyond = range == RegValue.BEYOND_PACKET_END;
        boolean atLeastAt = beyond || range == RegValue.AT_PACKET_END;
        return switch (endRight ? op : op.swapped()) {
            case GT -> beyond ? BranchOutcome.ALWAYS : BranchOutcome.UNKNOWN;
            case LE -> beyond ? BranchOutcome.NEVER : BranchOutcome.UNKNOWN;
            case GE -> atLeastAt ? BranchOutcome.ALWAYS : BranchOutcome.UNKNOWN;
            case LT -> atLeastAt ? BranchOutcome.NEVER : BranchOutcome.UNKNOWN;
            case EQ, NE, SET, SGT, SGE, SLT, SLE -> BranchOutcome.UNKNOWN;
        };
    }
}
