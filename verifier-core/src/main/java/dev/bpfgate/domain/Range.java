package dev.bpfgate.domain;

/**
 * Signed and unsigned bounds of the low {@code width} bits of a number, while they are being worked on.
 *
 * <p>Both pairs are kept as {@code long}s whatever the width: unsigned ones zero-extended, signed ones sign-extended, so that
 * one piece of code serves 64 and 32 bits (and tests can be exhaustive at 4). A pair whose minimum exceeds its maximum
 * can arise on paths that cannot be taken; nothing here may fail over it.
 *
 * <p>Mutable and owned by one {@link Bounds}.
 */
final class Range {

    final int width;

    /** All bits of the width set: the largest unsigned number. */
    final long ones;

    /** Bits of a {@code long} that the width leaves over. */
    private final int spare;

    long smin;
    long smax;
    long umin;
    long umax;

    /** Returns the unlimited range of {@code width} bits, 2 to 64. */
    Range(int width) {
        this.width = width;
        this.spare = 64 - width;
        this.ones = -1L >>> spare;
        reset();
    }

    void reset() {
        resetSigned();
        resetUnsigned();
    }

    void resetSigned() {
        smin = leastSigned();
        smax = ~leastSigned();
    }

    void resetUnsigned() {
        umin = 0;
        umax = ones;
    }

    long leastSigned() {
        return -1L << (width - 1);
    }

    /** Returns the low bits of {@code number}, read as a signed number of this width. */
    long signed(long number) {
        return number << spare >> spare;
    }

    /** Returns the low bits of {@code number}, read as an unsigned number of this width. */
    long unsigned(long number) {
        return number & ones;
    }

    void set(Range that) {
        smin = that.smin;
        smax = that.smax;
        umin = that.umin;
        umax = that.umax;
    }

    void setConstant(long number) {
        smin = signed(number);
        smax = smin;
        umin = unsigned(number);
        umax = umin;
    }

    boolean isConstant() {
        return smin == smax && umin == umax;
    }

    /** Returns whether a minimum exceeds its maximum. */
    boolean isViolated() {
        return smin > smax || Long.compareUnsigned(umin, umax) > 0;
    }

    boolean isExactly(long number) {
        return umin == unsigned(number) && umax == umin && smin == signed(number) && smax == smin;
    }

    boolean is(long smin, long smax, long umin, long umax) {
        return this.smin == smin && this.smax == smax && this.umin == umin && this.umax == umax;
    }

    void meetSigned(long min, long max) {
        smin = Math.max(smin, min);
        smax = Math.min(smax, max);
    }

    void meetUnsigned(long min, long max) {
        umin = unsignedMax(umin, min);
        umax = unsignedMin(umax, max);
    }

    /**
     * Narrows the bounds to what the known bits allow: the signed minimum has an unknown sign bit set and all else clear.
     *
     * @param value the known bits
     * @param mask the unknown bits, zero in {@code value}
     */
    void narrowTo(long value, long mask) {
        long sign = leastSigned();
        meetSigned(signed(value | (mask & sign)), signed(value | (mask & ~sign)));
        meetUnsigned(unsigned(value), unsigned(value | mask));
    }

    /** Takes the signed bounds from the unsigned ones where these do not cross the sign, otherwise forgets them. */
    void signedFromUnsigned() {
        if (signed(umin) <= signed(umax)) {
            smin = signed(umin);
            smax = signed(umax);
        } else {
            resetSigned();
        }
    }

    /** Lets signed and unsigned bounds sharpen each other. Mirrors: __reg64_deduce_bounds. */
    void deduceAcrossSigns() {
        if (signed(umin) <= signed(umax)) {
            meetSigned(signed(umin), signed(umax));
        }
        if (Long.compareUnsigned(unsigned(smin), unsigned(smax)) <= 0) {
            meetUnsigned(unsigned(smin), unsigned(smax));
        } else if (Long.compareUnsigned(umax, unsigned(smin)) < 0) {
            // The signed range is, unsigned, two pieces: [0, smax] and [smin, ones]; only the lower one is touched.
            smin = signed(umin);
            umax = unsignedMin(umax, unsigned(smax));
        } else if (Long.compareUnsigned(unsigned(smax), umin) < 0) {
            smax = signed(umax);
            umin = unsignedMax(umin, unsigned(smin));
        }
    }

    /**
     * Adds {@code that}. A signed sum that overflows at either end forgets the signed bounds; unsigned ones survive if both ends
     * wrap, since then everything between wraps too.
     */
    void add(Range that) {
        long least = signed(smin + that.smin);
        long greatest = signed(smax + that.smax);
        if (sumOverflows(smin, that.smin, least) || sumOverflows(smax, that.smax, greatest)) {
            resetSigned();
        } else {
            smin = least;
            smax = greatest;
        }
        long min = unsigned(umin + that.umin);
        long max = unsigned(umax + that.umax);
        boolean minWraps = Long.compareUnsigned(min, umin) < 0;
        boolean maxWraps = Long.compareUnsigned(max, umax) < 0;
        setUnsigned(min, max, maxWraps && !minWraps);
    }

    /** Subtracts {@code that}, with the same care for overflow as {@link #add}. */
    void subtract(Range that) {
        long least = signed(smin - that.smax);
        long greatest = signed(smax - that.smin);
        if (differenceOverflows(smin, that.smax, least) || differenceOverflows(smax, that.smin, greatest)) {
            resetSigned();
        } else {
            smin = least;
            smax = greatest;
        }
        boolean minWraps = Long.compareUnsigned(umin, that.umax) < 0;
        boolean maxWraps = Long.compareUnsigned(umax, that.umin) < 0;
        setUnsigned(unsigned(umin - that.umax), unsigned(umax - that.umin), minWraps && !maxWraps);
    }

    /** Multiplies by {@code that}; products that do not fit forget the bounds of their signedness. */
    void multiply(Range that) {
        if (unsignedProductOverflows(umax, that.umax) || unsignedProductOverflows(umin, that.umin)) {
            resetUnsigned();
        } else {
            umax *= that.umax;
            umin *= that.umin;
        }
        multiplySigned(that);
    }

    /** The extremes of a product are among the products of the extremes. */
    private void multiplySigned(Range that) {
        if (signedProductOverflows(smin, that.smin)
                || signedProductOverflows(smin, that.smax)
                || signedProductOverflows(smax, that.smin)
                || signedProductOverflows(smax, that.smax)) {
            resetSigned();
            return;
        }
        long minMin = smin * that.smin;
        long minMax = smin * that.smax;
        long maxMin = smax * that.smin;
        long maxMax = smax * that.smax;
        smin = Math.min(Math.min(minMin, minMax), Math.min(maxMin, maxMax));
        smax = Math.max(Math.max(minMin, minMax), Math.max(maxMin, maxMax));
    }

    /** Shifts the unsigned bounds left, if no possible bit is lost; signed bounds are the caller's affair. */
    void shiftLeftUnsigned(int bits) {
        if (bits >= width || Long.compareUnsigned(umax, 1L << (width - 1 - bits)) > 0) {
            resetUnsigned();
        } else {
            umin <<= bits;
            umax <<= bits;
        }
    }

    private void setUnsigned(long min, long max, boolean unknown) {
        if (unknown) {
            resetUnsigned();
        } else {
            umin = min;
            umax = max;
        }
    }

    private static boolean sumOverflows(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) < 0;
    }

    private static boolean differenceOverflows(long a, long b, long difference) {
        return ((a ^ b) & (a ^ difference)) < 0;
    }

    private boolean unsignedProductOverflows(long a, long b) {
        long high = Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
        return high != 0 || (a * b & ~ones) != 0;
    }

    private boolean signedProductOverflows(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) != product >> 63 || signed(product) != product;
    }

    static long unsignedMin(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    static long unsignedMax(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }
}
