package dev.bpfgate.domain;

import dev.bpfgate.isa.JumpOp;

/** Decides conditional jumps between numbers. Mirrors: is_scalar_branch_taken. */
public final class Comparison {

    private static final long LOW_HALF = 0xffff_ffffL;

    private Comparison() {}

    /**
     * Returns whether {@code left op right} holds, comparing 64 or the low 32 bits. That both operands may be the same register
     * plays no part: {@code r1 < r1} is undecided.
     */
    public static BranchOutcome decide(JumpOp op, boolean is64, Scalar left, Scalar right) {
        return switch (op) {
            case EQ -> decideEqual(is64, left, right);
            case NE -> opposite(decideEqual(is64, left, right));
            case SET -> decideBits(is64, left, right);
            case GT -> decideBelow(is64, right, left);
            case GE -> decideAtMost(is64, right, left);
            case LT -> decideBelow(is64, left, right);
            case LE -> decideAtMost(is64, left, right);
            case SGT -> decideSignedBelow(is64, right, left);
            case SGE -> decideSignedAtMost(is64, right, left);
            case SLT -> decideSignedBelow(is64, left, right);
            case SLE -> decideSignedAtMost(is64, left, right);
        };
    }

    private static BranchOutcome decideEqual(boolean is64, Scalar left, Scalar right) {
        if (left.isConstant(is64) && right.isConstant(is64)) {
            boolean equal = bits(is64, left.value()) == bits(is64, right.value());
            return equal ? BranchOutcome.ALWAYS : BranchOutcome.NEVER;
        }
        boolean bitsDiffer = !Tnum.overlaps(
                bits(is64, left.value()), bits(is64, left.mask()), bits(is64, right.value()), bits(is64, right.mask()));
        boolean never = bitsDiffer || areApart32(left, right) || is64 && areApart(left, right);
        return never ? BranchOutcome.NEVER : BranchOutcome.UNKNOWN;
    }

    private static boolean areApart(Scalar left, Scalar right) {
        return Long.compareUnsigned(left.umin(), right.umax()) > 0
                || Long.compareUnsigned(left.umax(), right.umin()) < 0
                || left.smin() > right.smax()
                || left.smax() < right.smin();
    }

    private static boolean areApart32(Scalar left, Scalar right) {
        return left.u32Min() > right.u32Max()
                || left.u32Max() < right.u32Min()
                || left.s32Min() > right.s32Max()
                || left.s32Max() < right.s32Min();
    }

    /** A bit test can be decided against a constant only. */
    private static BranchOutcome decideBits(boolean is64, Scalar left, Scalar right) {
        if (!right.isConstant(is64)) {
            return left.isConstant(is64) ? decideBits(is64, right, left) : BranchOutcome.UNKNOWN;
        }
        long tested = bits(is64, right.value());
        boolean someSet = (left.value() & tested) != 0;
        boolean noneSet = ((left.value() | left.mask()) & tested) == 0;
        return BranchOutcome.of(someSet, noneSet);
    }

    private static BranchOutcome decideAtMost(boolean is64, Scalar left, Scalar right) {
        return is64
                ? BranchOutcome.of(
                        Long.compareUnsigned(left.umax(), right.umin()) <= 0,
                        Long.compareUnsigned(left.umin(), right.umax()) > 0)
                : BranchOutcome.of(left.u32Max() <= right.u32Min(), left.u32Min() > right.u32Max());
    }

    // Not the opposite of the other order: of contradictory bounds, whether it holds is asked first.
    private static BranchOutcome decideBelow(boolean is64, Scalar left, Scalar right) {
        return is64
                ? BranchOutcome.of(
                        Long.compareUnsigned(left.umax(), right.umin()) < 0,
                        Long.compareUnsigned(left.umin(), right.umax()) >= 0)
                : BranchOutcome.of(left.u32Max() < right.u32Min(), left.u32Min() >= right.u32Max());
    }

    private static BranchOutcome decideSignedBelow(boolean is64, Scalar left, Scalar right) {
        return is64
                ? BranchOutcome.of(left.smax() < right.smin(), left.smin() >= right.smax())
                : BranchOutcome.of(left.s32Max() < right.s32Min(), left.s32Min() >= right.s32Max());
    }

    private static BranchOutcome decideSignedAtMost(boolean is64, Scalar left, Scalar right) {
        return is64
                ? BranchOutcome.of(left.smax() <= right.smin(), left.smin() > right.smax())
                : BranchOutcome.of(left.s32Max() <= right.s32Min(), left.s32Min() > right.s32Max());
    }

    private static BranchOutcome opposite(BranchOutcome outcome) {
        return switch (outcome) {
            case ALWAYS -> BranchOutcome.NEVER;
            case NEVER -> BranchOutcome.ALWAYS;
            case UNKNOWN -> BranchOutcome.UNKNOWN;
        };
    }

    private static long bits(boolean is64, long number) {
        return is64 ? number : number & LOW_HALF;
    }
}
