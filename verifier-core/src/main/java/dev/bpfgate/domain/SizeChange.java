package dev.bpfgate.domain;

/** Truncation with zero or sign extension, as loads and moves narrower than a register do. */
final class SizeChange {

    private SizeChange() {}

    /** Mirrors: coerce_reg_to_size. */
    static Scalar zeroExtend(Scalar number, int bytes) {
        long kept = (1L << (bytes * 8)) - 1;
        Bounds bounds = Bounds.of(number);
        bounds.setTnum(number.tnum().truncate(bytes));
        Range wide = bounds.wide;
        if ((wide.umin & ~kept) == (wide.umax & ~kept)) {
            wide.umin &= kept;
            wide.umax &= kept;
        } else {
            wide.umin = 0;
            wide.umax = kept;
        }
        wide.smin = wide.umin;
        wide.smax = wide.umax;
        if (bytes < 4) {
            bounds.low.reset();
        }
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze(number);
    }

    static Scalar zeroExtendLow32(Scalar number) {
        if (number.isConstant()) {
            return Scalar.constant(number.constantValue32());
        }
        Bounds bounds = Bounds.of(number);
        bounds.zeroExtendLow();
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze(number);
    }

    /** Mirrors: coerce_reg_to_size_sx. */
    static Scalar signExtend(Scalar number, int bytes) {
        int unused = 64 - bytes * 8;
        if (number.isConstant()) {
            return Scalar.constant(number.constantValue() << unused >> unused);
        }
        Bounds bounds = Bounds.of(number);
        long min = number.smin() << unused >> unused;
        long max = number.smax() << unused >> unused;
        if (sameAbove(number.smin(), number.smax(), bytes) && (min >= 0) == (max >= 0)) {
            extendTo(bounds, Math.min(min, max), Math.max(min, max));
            bounds.setTnum(Tnum.range(bounds.wide.smin, bounds.wide.smax));
        } else {
            bounds.setUnknown();
            long least = -1L << (bytes * 8 - 1);
            bounds.wide.meetSigned(least, ~least);
            bounds.low.meetSigned(least, ~least);
        }
        return bounds.freeze(number);
    }

    /** Sign-extends the low {@code bytes} bytes (1 or 2) to 32 bits, and those with zeros. Mirrors: coerce_subreg_to_size_sx. */
    static Scalar signExtend32(Scalar number, int bytes) {
        int unused = 32 - bytes * 8;
        if (number.isConstant()) {
            return Scalar.constant(Integer.toUnsignedLong((int) number.constantValue() << unused >> unused));
        }
        Bounds bounds = Bounds.of(number);
        int min = number.s32Min() << unused >> unused;
        int max = number.s32Max() << unused >> unused;
        Range low = bounds.low;
        if (sameAbove(number.s32Min(), number.s32Max(), bytes) && (min >= 0) == (max >= 0)) {
            low.smin = Math.min(min, max);
            low.smax = Math.max(min, max);
            low.umin = low.unsigned(low.smin);
            low.umax = low.unsigned(low.smax);
            bounds.setTnum(Tnum.range(low.smin, low.smax).lowHalf());
        } else {
            low.reset();
            low.smin = -1L << (bytes * 8 - 1);
            low.smax = ~low.smin;
            bounds.setTnum(Tnum.UNKNOWN.lowHalf());
        }
        bounds.zeroExtendLow();
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze(number);
    }

    private static boolean sameAbove(long min, long max, int bytes) {
        return (min >> (bytes * 8)) == (max >> (bytes * 8));
    }

    private static void extendTo(Bounds bounds, long min, long max) {
        bounds.wide.smin = min;
        bounds.wide.smax = max;
        bounds.wide.umin = min;
        bounds.wide.umax = max;
        Range low = bounds.low;
        low.smin = low.signed(min);
        low.smax = low.signed(max);
        low.umin = low.unsigned(min);
        low.umax = low.unsigned(max);
    }
}
