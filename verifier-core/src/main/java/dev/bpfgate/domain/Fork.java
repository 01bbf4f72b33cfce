package dev.bpfgate.domain;

import dev.bpfgate.isa.AluOp;

/**
 * Whether a conjunction or disjunction with a constant is worth following twice: once for a number known to be 0, once for -1.
 *
 * <p>Compilers turn conditions into masks ({@code r s>>= 63; r &= 12}); all that is known of the mask is that it is 0 or -1, and
 * the operation would lose the connection. Mirrors: maybe_fork_scalars.
 */
public enum Fork {
    /** Followed once. */
    NONE,
    /** The whole number is 0 or -1. */
    WHOLE,
    /** The low half is 0 or -1. */
    LOW_HALF;

    /** Returns how {@code dst op= src} is followed, whatever the width of the operation. */
    public static Fork of(AluOp op, Scalar dst, Scalar src) {
        if (op != AluOp.AND && op != AluOp.OR || !src.isConstant()) {
            return NONE;
        }
        if (dst.smin() == -1 && dst.smax() == 0) {
            return WHOLE;
        }
        return dst.s32Min() == -1 && dst.s32Max() == 0 ? LOW_HALF : NONE;
    }

    /**
     * Returns {@code dst} on the path on which it is {@code number}, 0 or -1. With only the low half known the bounds of the
     * whole stay as they are, unsynchronised, until the operation that follows.
     */
    public Scalar assume(Scalar dst, int number) {
        return switch (this) {
            case NONE -> dst;
            case WHOLE -> Scalar.constant(number);
            case LOW_HALF -> withLowHalf(dst, number);
        };
    }

    private static Scalar withLowHalf(Scalar dst, int number) {
        Bounds bounds = Bounds.of(dst);
        bounds.setLowConstant(number);
        return bounds.freeze();
    }
}
