package dev.bpfgate.domain;

import dev.bpfgate.isa.JumpOp;

/**
 * What two numbers are known to be after a comparison between them held, or did not hold.
 *
 * <p>One object is meant to be reused: {@link #refine} computes, {@link #left} and {@link #right} tell. It owns scratch space,
 * so it must not be shared between threads. The results may be contradictory where the edge cannot be taken;
 * {@link InvariantCheck} says so. Mirrors: reg_set_min_max and regs_refine_cond_op.
 */
public final class Refinement {

    private final Bounds leftBounds = new Bounds();
    private final Bounds rightBounds = new Bounds();
    private Scalar left = Scalar.UNKNOWN;
    private Scalar right = Scalar.UNKNOWN;

    /** Creates an object with scratch space of its own. */
    public Refinement() {}

    /** Computes what is known of both operands if {@code left op right} on 64 or the low 32 bits holds, or does not. */
    public void refine(JumpOp op, boolean is64, boolean holds, Scalar left, Scalar right) {
        leftBounds.load(left);
        rightBounds.load(right);
        narrow(op, is64, holds);
        BoundsDeduction.synchronize(leftBounds);
        BoundsDeduction.synchronize(rightBounds);
        this.left = leftBounds.freeze(left);
        this.right = rightBounds.freeze(right);
    }

    /** Returns the left operand of the last refinement: the same object if it taught nothing. */
    public Scalar left() {
        return left;
    }

    /** Returns the right operand of the last refinement: the same object if it taught nothing. */
    public Scalar right() {
        return right;
    }

    private void narrow(JumpOp op, boolean is64, boolean holds) {
        Range left = is64 ? leftBounds.wide : leftBounds.low;
        Range right = is64 ? rightBounds.wide : rightBounds.low;
        switch (op) {
            case EQ -> narrowByEquality(holds, is64, left, right);
            case NE -> narrowByEquality(!holds, is64, left, right);
            case SET -> narrowByBits(holds, is64);
            case LT -> narrowByOrder(holds, left, right);
            case GE -> narrowByOrder(!holds, left, right);
            case GT -> narrowByOrder(holds, right, left);
            case LE -> narrowByOrder(!holds, right, left);
            case SLT -> narrowBySignedOrder(holds, left, right);
            case SGE -> narrowBySignedOrder(!holds, left, right);
            case SGT -> narrowBySignedOrder(holds, right, left);
            case SLE -> narrowBySignedOrder(!holds, right, left);
        }
    }

    private void narrowByEquality(boolean equal, boolean is64, Range left, Range right) {
        if (!equal) {
            narrowByInequality(is64, left, right);
            return;
        }
        left.meetUnsigned(right.umin, right.umax);
        left.meetSigned(right.smin, right.smax);
        right.set(left);
        if (is64) {
            Tnum common = leftBounds.tnum().intersect(rightBounds.tnum());
            leftBounds.setTnum(common);
            rightBounds.setTnum(common);
        } else {
            Tnum common =
                    leftBounds.tnum().lowHalf().intersect(rightBounds.tnum().lowHalf());
            leftBounds.setTnum(leftBounds.tnum().withLowHalf(common));
            rightBounds.setTnum(rightBounds.tnum().withLowHalf(common));
        }
    }

    /** Inequality with a constant teaches something only if the constant is an end of the range. */
    private void narrowByInequality(boolean is64, Range left, Range right) {
        if (isConstant(rightBounds, is64)) {
            exclude(left, rightBounds.value);
        } else if (isConstant(leftBounds, is64)) {
            exclude(right, leftBounds.value);
        }
    }

    private static void exclude(Range range, long number) {
        long unsigned = range.unsigned(number);
        long signed = range.signed(number);
        if (range.umin == unsigned) {
            range.umin = range.unsigned(range.umin + 1);
        }
        if (range.umax == unsigned) {
            range.umax = range.unsigned(range.umax - 1);
        }
        if (range.smin == signed) {
            range.smin = range.signed(range.smin + 1);
        }
        if (range.smax == signed) {
            range.smax = range.signed(range.smax - 1);
        }
    }

    private void narrowByBits(boolean someSet, boolean is64) {
        if (isConstant(rightBounds, is64)) {
            narrowByBits(someSet, is64, leftBounds, rightBounds);
        } else if (isConstant(leftBounds, is64)) {
            narrowByBits(someSet, is64, rightBounds, leftBounds);
        }
    }

    private static void narrowByBits(boolean someSet, boolean is64, Bounds number, Bounds constant) {
        Range range = is64 ? number.wide : number.low;
        long tested = range.unsigned(constant.value);
        if (!someSet) {
            number.resetRanges(); // lest they contradict the bits if this edge cannot be taken
            number.value &= ~tested;
            number.mask &= ~tested;
        } else if (Long.bitCount(tested) == 1) {
            number.value |= tested;
            number.mask &= ~tested;
        }
    }

    private static boolean isConstant(Bounds bounds, boolean is64) {
        return is64 ? bounds.isConstant() : bounds.isLowConstant();
    }

    /** Narrows by {@code a < b}, or by its negation {@code b <= a}. */
    private static void narrowByOrder(boolean below, Range a, Range b) {
        if (below) {
            a.umax = Range.unsignedMin(a.umax, b.unsigned(b.umax - 1));
            b.umin = Range.unsignedMax(b.umin, a.unsigned(a.umin + 1));
        } else {
            b.umax = Range.unsignedMin(b.umax, a.umax);
            a.umin = Range.unsignedMax(a.umin, b.umin);
        }
    }

    private static void narrowBySignedOrder(boolean below, Range a, Range b) {
        if (below) {
            a.smax = Math.min(a.smax, b.signed(b.smax - 1));
            b.smin = Math.max(b.smin, a.signed(a.smin + 1));
        } else {
            b.smax = Math.min(b.smax, a.smax);
            a.smin = Math.max(a.smin, b.smin);
        }
    }
}
