package dev.bpfgate.domain;

import java.util.Random;

/** Makes scalars that are known to allow a given number, and tells whether a scalar allows a number. */
final class RandomScalars {

    private final Random random;

    RandomScalars(long seed) {
        random = new Random(seed);
    }

    /** Returns a number, small, near a power of two, or any. */
    long number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(64) - 32;
            case 1 -> (1L << random.nextInt(64)) + random.nextInt(3) - 1;
            case 2 -> random.nextInt();
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    /** Returns a scalar that allows {@code member}. */
    Scalar around(long member) {
        if (random.nextInt(6) == 0) {
            return Scalar.constant(member);
        }
        Bounds bounds = new Bounds();
        long mask =
                random.nextInt(3) == 0 ? -1L : random.nextLong() & random.nextLong() | (1L << random.nextInt(64)) - 1;
        bounds.setTnum(new Tnum(member & ~mask, mask));
        if (random.nextBoolean()) {
            widen(bounds.wide, member);
        }
        if (random.nextBoolean()) {
            widen(bounds.low, member);
        }
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze();
    }

    /** Sets bounds on both sides of {@code member}, near or far. */
    void widen(Range range, long member) {
        long below = random.nextLong() >>> random.nextInt(64);
        long above = random.nextLong() >>> random.nextInt(64);
        long unsigned = range.unsigned(member);
        long signed = range.signed(member);
        long room = unsigned >>> 1; // halved, so that as signed numbers both are not negative
        range.umin = unsigned - Math.min(below >>> 1, room);
        range.umax = Range.unsignedMin(range.ones, unsigned + Math.min(above >>> 1, (range.ones - unsigned) >>> 1));
        range.smin = Math.max(range.leastSigned(), signed < 0 ? signed : signed - (below >>> 2));
        range.smax = Math.min(~range.leastSigned(), signed > 0 ? signed : signed + (above >>> 2));
    }

    static boolean contains(Scalar scalar, long number) {
        return contains(Bounds.of(scalar), number);
    }

    static boolean contains(Bounds bounds, long number) {
        return (bounds.wide.unsigned(number) & ~bounds.mask) == bounds.value
                && contains(bounds.wide, number)
                && contains(bounds.low, number);
    }

    static boolean contains(Range range, long number) {
        long unsigned = range.unsigned(number);
        long signed = range.signed(number);
        return Long.compareUnsigned(unsigned, range.umin) >= 0
                && Long.compareUnsigned(unsigned, range.umax) <= 0
                && signed >= range.smin
                && signed <= range.smax;
    }
}
