package dev.bpfgate.domain;

/**
 * Lets the parts of {@link Bounds} sharpen each other.
 *
 * <ol>
 *   <li>{@linkplain #narrowByBits known bits narrow the bounds};
 *   <li>three times: {@linkplain #lowFromWide bounds of the whole narrow those of the low half}, signed and unsigned bounds
 *       {@linkplain Range#deduceAcrossSigns narrow each other}, and {@linkplain #wideFromLow bounds of the low half narrow
 *       those of the whole};
 *   <li>{@linkplain #bitsFromRanges bounds make bits known};
 *   <li>known bits narrow the bounds once more.
 * </ol>
 *
 * <p>Every number that was allowed before is allowed after. The result is not always the narrowest, and repeating may
 * narrow further; three rounds is what the kernel does, so that is what is done. Mirrors: reg_bounds_sync.
 */
final class BoundsDeduction {

    private static final int ROUNDS = 3;

    private BoundsDeduction() {}

    static void synchronize(Bounds bounds) {
        narrowByBits(bounds);
        if (bounds.isSettled()) {
            return; // nothing below could change it
        }
        int round = 0;
        while (round < ROUNDS && deduce(bounds)) {
            round++;
        }
        bitsFromRanges(bounds);
        narrowByBits(bounds);
    }

    /** Returns whether anything changed: if not, no further round would either. */
    private static boolean deduce(Bounds bounds) {
        Range wide = bounds.wide;
        Range low = bounds.low;
        long smin = wide.smin;
        long smax = wide.smax;
        long umin = wide.umin;
        long umax = wide.umax;
        long lowSmin = low.smin;
        long lowSmax = low.smax;
        long lowUmin = low.umin;
        long lowUmax = low.umax;
        lowFromWide(wide, low);
        low.deduceAcrossSigns();
        wide.deduceAcrossSigns();
        wideFromLow(bounds);
        return !wide.is(smin, smax, umin, umax) || !low.is(lowSmin, lowSmax, lowUmin, lowUmax);
    }

    /** Mirrors: __update_reg_bounds. */
    static void narrowByBits(Bounds bounds) {
        narrowLowByBits(bounds);
        bounds.wide.narrowTo(bounds.value, bounds.mask);
        settleOnOnlyMember(bounds);
    }

    /** Mirrors: __update_reg32_bounds. */
    static void narrowLowByBits(Bounds bounds) {
        long half = bounds.low.ones;
        bounds.low.narrowTo(bounds.value & half, bounds.mask & half);
    }

    /** If just one number both agrees with the known bits and lies in the unsigned range, it is the number. */
    private static void settleOnOnlyMember(Bounds bounds) {
        long umin = bounds.wide.umin;
        long umax = bounds.wide.umax;
        boolean minIsMember = (umin & ~bounds.mask) == bounds.value;
        long next = Tnum.next(bounds.value, bounds.mask, umin);
        if (minIsMember) {
            if (Long.compareUnsigned(next, umax) > 0) {
                bounds.setConstant(umin);
            }
            return;
        }
        boolean nextIsLast = next == (bounds.value | bounds.mask);
        if (nextIsLast
                || Long.compareUnsigned(next, umax) <= 0
                        && Long.compareUnsigned(Tnum.next(bounds.value, bounds.mask, next), umax) > 0) {
            bounds.setConstant(next);
        }
    }

    /** Numbers of one high half, or of two adjacent ones, have low halves that form a range. */
    private static void lowFromWide(Range wide, Range low) {
        lowFromPair(wide.umin, wide.umax, low, true);
        lowFromPair(wide.smin, wide.smax, low, false);
        lowFromAdjacentHalves(wide.umin, wide.umax, low);
        lowFromAdjacentHalves(wide.smin, wide.smax, low);
    }

    private static void lowFromPair(long min, long max, Range low, boolean unsignedPair) {
        if (((min ^ max) & ~low.ones) != 0) {
            return;
        }
        long lowMin = low.unsigned(min);
        long lowMax = low.unsigned(max);
        if (unsignedPair || Long.compareUnsigned(lowMin, lowMax) <= 0) {
            low.meetUnsigned(lowMin, lowMax);
        }
        if (low.signed(min) <= low.signed(max)) {
            low.meetSigned(low.signed(min), low.signed(max));
        }
    }

    /** From a negative low half up to the non-negative low half of the next high half: a signed range around zero. */
    private static void lowFromAdjacentHalves(long min, long max, Range low) {
        boolean adjacent = low.unsigned((min >>> low.width) + 1) == low.unsigned(max >>> low.width);
        if (adjacent && low.signed(min) < 0 && low.signed(max) >= 0) {
            low.meetSigned(low.signed(min), low.signed(max));
        }
    }

    /** Mirrors: __reg_deduce_mixed_bounds. */
    private static void wideFromLow(Bounds bounds) {
        Range wide = bounds.wide;
        Range low = bounds.low;
        long high = ~low.ones;
        wide.meetUnsigned((wide.umin & high) | low.umin, (wide.umax & high) | low.umax);
        wide.meetSigned((wide.smin & high) | low.umin, (wide.smax & high) | low.umax);

        // A sign-extended low half that is not negative is the whole number.
        if (low.smin >= 0 && wide.smin >= low.leastSigned() && wide.smax <= ~low.leastSigned()) {
            wide.smin = low.smin;
            wide.smax = low.smax;
            wide.umin = wide.unsigned(low.smin);
            wide.umax = wide.unsigned(low.smax);
            bounds.setTnum(bounds.tnum().intersect(Tnum.range(wide.smin, wide.smax)));
        }
    }

    /** Mirrors: __reg_bound_offset. */
    private static void bitsFromRanges(Bounds bounds) {
        long half = bounds.low.ones;
        Tnum whole = bounds.tnum().intersect(Tnum.range(bounds.wide.umin, bounds.wide.umax));
        Tnum lowHalf = new Tnum(whole.value() & half, whole.mask() & half)
                .intersect(Tnum.range(bounds.low.umin, bounds.low.umax));
        Tnum highHalf = new Tnum(whole.value() & ~half, whole.mask() & ~half);
        bounds.setTnum(highHalf.or(lowHalf));
    }
}
