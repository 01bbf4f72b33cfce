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
        narrow(op, is64, holds, leftBounds, rightBounds);
        BoundsDeduction.synchronize(leftBounds);
        BoundsDeduction.synchronize(rightBounds);
        this.left = leftBounds.freeze(left);
        this.right = rightBounds.freeze(right);
    }

    /**
     * Computes what is known of a number that has been compared with itself, one register being both operands. Nothing recognises
     * that {@code r1 < r1} cannot hold: the bounds just move towards each other.
     */
    public void refineWithItself(JumpOp op, boolean is64, boolean holds, Scalar number) {
        leftBounds.load(number);
        narrow(op, is64, holds, leftBounds, leftBounds);
        BoundsDeduction.synchronize(leftBounds);
        BoundsDeduction.synchronize(leftBounds); // once as each operand, and the second time may find more
        left = leftBounds.freeze(number);
        right = left;
    }

    /** Returns the left operand of the last refinement: the same object if it taught nothing. */
    public Scalar left() {
        return left;
    }

    /** Returns the right operand of the last refinement: the same object if it taught nothing. */
    public Scalar right() {
        return right;
    }

    private static void narrow(JumpOp op, boolean is64, boolean holds, Bounds a, Bounds b) {
        Range left = is64 ? a.wide : a.low;
        Range right = is64 ? b.wide : b.low;
        switch (op) {
            case EQ -> narrowByEquality(holds, is64, a, b);
            case NE -> narrowByEquality(!holds, is64, a, b);
            case SET -> narrowByBits(holds, is64, a, b);
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

    private static void narrowByEquality(boolean equal, boolean is64, Bounds a, Bounds b) {
        if (!equal) {
            narrowByInequality(is64, a, b);
        } else if (is64) {
            unite(a.wide, b.wide);
            Tnum common = a.tnum().intersect(b.tnum());
            a.setTnum(common);
            b.setTnum(common);
        } else {
            unite(a.low, b.low);
            Tnum common = a.tnum().lowHalf().intersect(b.tnum().lowHalf());
            a.setTnum(a.tnum().withLowHalf(common));
            b.setTnum(b.tnum().withLowHalf(common));
        }
    }

    private static void unite(Range a, Range b) {
        a.meetUnsigned(b.umin, b.umax);
        a.meetSigned(b.smin, b.smax);
        b.set(a);
    }

    /** Inequality with a constant teaches something only if the constant is an end of the range. */
    private static void narrowByInequality(boolean is64, Bounds a, Bounds b) {
        if (isConstant(b, is64)) {
            exclude(is64 ? a.wide : a.low, b.value);
        } else if (isConstant(a, is64)) {
            exclude(is64 ? b.wide : b.low, a.value);
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

    private static void narrowByBits(boolean someSet, boolean is64, Bounds a, Bounds b) {
        if (isConstant(b, is64)) {
            setOrClear(someSet, is64, a, b.value);
        } else if (isConstant(a, is64)) {
            setOrClear(someSet, is64, b, a.value);
        }
    }

    private static void setOrClear(boolean someSet, boolean is64, Bounds number, long constant) {
        Range range = is64 ? number.wide : number.low;
        long tested = range.unsigned(constant);
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
