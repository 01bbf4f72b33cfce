package dev.bpfgate.domain;

/**
 * What is known of one 64-bit number: its bits, its signed and unsigned bounds, and those of its low 32 bits.
 *
 * <p>Immutable and freely shared. Values that are likely to recur ({@link #UNKNOWN}, {@link #ZERO}, small constants) are one
 * object each, and operations that change nothing return the operand itself, so that comparing references first pays.
 *
 * <p>All factories and methods return values whose parts have been synchronised ({@link BoundsDeduction}) where the kernel
 * does so. Unsigned 64-bit bounds are {@code long}s to be read as unsigned; unsigned 32-bit ones are {@code long}s from 0
 * to 2^32 - 1.
 */
public final class Scalar {

    private static final int CACHED_FROM = -128;
    private static final int CACHED_TO = 1024;
    private static final Scalar[] CONSTANTS = new Scalar[CACHED_TO - CACHED_FROM + 1];

    static {
        for (int i = 0; i < CONSTANTS.length; i++) {
            CONSTANTS[i] = newConstant(i + (long) CACHED_FROM);
        }
    }

    /** Any number. */
    public static final Scalar UNKNOWN = new Scalar(new Bounds());

    /** The number 0. */
    public static final Scalar ZERO = constant(0);

    /** The number 1. */
    public static final Scalar ONE = constant(1);

    private final long value;
    private final long mask;
    private final long smin;
    private final long smax;
    private final long umin;
    private final long umax;
    private final int s32Min;
    private final int s32Max;
    private final int u32Min;
    private final int u32Max;

    private Scalar(Bounds bounds) {
        value = bounds.value;
        mask = bounds.mask;
        smin = bounds.wide.smin;
        smax = bounds.wide.smax;
        umin = bounds.wide.umin;
        umax = bounds.wide.umax;
        s32Min = (int) bounds.low.smin;
        s32Max = (int) bounds.low.smax;
        u32Min = (int) bounds.low.umin;
        u32Max = (int) bounds.low.umax;
    }

    private static Scalar newConstant(long number) {
        Bounds bounds = new Bounds();
        bounds.setConstant(number);
        return new Scalar(bounds);
    }

    /** Returns the number {@code number}, of which everything is known. */
    public static Scalar constant(long number) {
        if (number >= CACHED_FROM && number <= CACHED_TO) {
            return CONSTANTS[(int) number - CACHED_FROM];
        }
        return newConstant(number);
    }

    /** Returns any number with these known bits. */
    public static Scalar of(Tnum tnum) {
        Bounds bounds = new Bounds();
        bounds.setTnum(tnum);
        BoundsDeduction.synchronize(bounds);
        return of(bounds);
    }

    /** Returns any number from {@code min} to {@code max}, both unsigned. */
    public static Scalar ofUnsignedRange(long min, long max) {
        Bounds bounds = new Bounds();
        bounds.wide.meetUnsigned(min, max);
        BoundsDeduction.synchronize(bounds);
        return of(bounds);
    }

    /** Returns {@code bounds} as they stand, from the shared constants if possible. */
    static Scalar of(Bounds bounds) {
        if (bounds.mask == 0 && bounds.value >= CACHED_FROM && bounds.value <= CACHED_TO) {
            Scalar cached = CONSTANTS[(int) bounds.value - CACHED_FROM];
            return cached.sameAs(bounds) ? cached : new Scalar(bounds);
        }
        return UNKNOWN != null && UNKNOWN.sameAs(bounds) ? UNKNOWN : new Scalar(bounds);
    }

    /** Returns the known bits, zero where unknown. */
    public long value() {
        return value;
    }

    /** Returns the unknown bits. */
    public long mask() {
        return mask;
    }

    /** Returns known and unknown bits as one value. */
    public Tnum tnum() {
        return new Tnum(value, mask);
    }

    /** Returns the least value, signed. */
    public long smin() {
        return smin;
    }

    /** Returns the greatest value, signed. */
    public long smax() {
        return smax;
    }

    /** Returns the least value, to be read as unsigned. */
    public long umin() {
        return umin;
    }

    /** Returns the greatest value, to be read as unsigned. */
    public long umax() {
        return umax;
    }

    /** Returns the least value of the low half, signed. */
    public int s32Min() {
        return s32Min;
    }

    /** Returns the greatest value of the low half, signed. */
    public int s32Max() {
        return s32Max;
    }

    /** Returns the least value of the low half, unsigned: 0 to 2^32 - 1. */
    public long u32Min() {
        return Integer.toUnsignedLong(u32Min);
    }

    /** Returns the greatest value of the low half, unsigned: 0 to 2^32 - 1. */
    public long u32Max() {
        return Integer.toUnsignedLong(u32Max);
    }

    /** Returns whether every bit is known. Bounds play no part in this. */
    public boolean isConstant() {
        return mask == 0;
    }

    /** Returns the number, which must be {@linkplain #isConstant constant}. */
    public long constantValue() {
        assert mask == 0 : "not a constant";
        return value;
    }

    /** Returns whether every bit of the low half is known. */
    public boolean isConstant32() {
        return (int) mask == 0;
    }

    /** Returns the low half, zero-extended, which must be {@linkplain #isConstant32 constant}. */
    public long constantValue32() {
        assert (int) mask == 0 : "low half not a constant";
        return value & 0xffff_ffffL;
    }

    /** Returns whether every bit of the low half, or with {@code is64} of the whole, is known. */
    public boolean isConstant(boolean is64) {
        return is64 ? mask == 0 : (int) mask == 0;
    }

    /** Returns whether this is known to be the number 0. */
    public boolean isZero() {
        return mask == 0 && value == 0;
    }

    /** Returns whether nothing is known. */
    public boolean isUnknown() {
        return this == UNKNOWN || equals(UNKNOWN);
    }

    /** Returns how many low bits hold every possible value: 0 for the number 0, 64 if it may be negative. */
    public int unsignedWidth() {
        return 64 - Long.numberOfLeadingZeros(umax);
    }

    /**
     * Returns whether every number that {@code that} allows is allowed here, part by part: bits, four bounds, four bounds of
     * the low half. Mirrors: range_within and tnum_in, as used by state comparison.
     */
    public boolean includes(Scalar that) {
        return this == that
                || smin <= that.smin
                        && smax >= that.smax
                        && Long.compareUnsigned(umin, that.umin) <= 0
                        && Long.compareUnsigned(umax, that.umax) >= 0
                        && s32Min <= that.s32Min
                        && s32Max >= that.s32Max
                        && Integer.compareUnsigned(u32Min, that.u32Min) <= 0
                        && Integer.compareUnsigned(u32Max, that.u32Max) >= 0
                        && Tnum.contains(value, mask, that.value, that.mask);
    }

    /**
     * Returns the low {@code bytes} bytes (1, 2, 4 or 8), zero-extended, as loads do.
     * Mirrors: coerce_reg_to_size.
     */
    public Scalar zeroExtend(int bytes) {
        return bytes == 8 ? this : SizeChange.zeroExtend(this, bytes);
    }

    /** Returns the low half, zero-extended, as 32-bit moves do. Mirrors: zext_32_to_64 and reg_bounds_sync. */
    public Scalar zeroExtendLow32() {
        return SizeChange.zeroExtendLow32(this);
    }

    /**
     * Returns the low {@code bytes} bytes (1, 2 or 4), sign-extended to 64 bits, as sign-extending loads do.
     * Mirrors: coerce_reg_to_size_sx.
     */
    public Scalar signExtend(int bytes) {
        return SizeChange.signExtend(this, bytes);
    }

    /**
     * Returns the number with its signed bounds replaced, those of its low half by the low halves of {@code min} and
     * {@code max}, as the results of helpers that return a length or an error are described.
     * Mirrors: do_refine_retval_range.
     */
    public Scalar withSignedRange(long min, long max) {
        Bounds bounds = Bounds.of(this);
        bounds.wide.smin = min;
        bounds.wide.smax = max;
        bounds.low.smin = (int) min;
        bounds.low.smax = (int) max;
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze(this);
    }

    /** Returns the number, both halves of it limited to {@code min} to {@code max}. Mirrors: __mark_reg_s32_range. */
    public Scalar clampSigned(int min, int max) {
        Bounds bounds = Bounds.of(this);
        bounds.low.meetSigned(min, max);
        bounds.wide.meetSigned(min, max);
        BoundsDeduction.synchronize(bounds);
        return bounds.freeze(this);
    }

    /** Returns the number with its known bits and no bounds. Mirrors: __mark_reg_unbounded. */
    public Scalar withoutBounds() {
        Bounds bounds = Bounds.of(this);
        bounds.resetRanges();
        return bounds.freeze(this);
    }

    /** Returns the number without the bounds of its low half. Mirrors: __mark_reg32_unbounded. */
    public Scalar withoutLowBounds() {
        Bounds bounds = Bounds.of(this);
        bounds.low.reset();
        return bounds.freeze(this);
    }

    /** Returns whether every part says that this is the same one number; after a contradiction the parts may differ. */
    boolean isSettled() {
        return mask == 0
                && umin == value
                && umax == value
                && smin == value
                && smax == value
                && u32Min == (int) value
                && u32Max == (int) value
                && s32Min == (int) value
                && s32Max == (int) value;
    }

    boolean sameAs(Bounds bounds) {
        return value == bounds.value
                && mask == bounds.mask
                && smin == bounds.wide.smin
                && smax == bounds.wide.smax
                && umin == bounds.wide.umin
                && umax == bounds.wide.umax
                && s32Min == bounds.low.smin
                && s32Max == bounds.low.smax
                && u32Min() == bounds.low.umin
                && u32Max() == bounds.low.umax;
    }

    /** Returns whether everything known is the same. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Scalar that
                        && value == that.value
                        && mask == that.mask
                        && smin == that.smin
                        && smax == that.smax
                        && umin == that.umin
                        && umax == that.umax
                        && s32Min == that.s32Min
                        && s32Max == that.s32Max
                        && u32Min == that.u32Min
                        && u32Max == that.u32Max;
    }

    @Override
    public int hashCode() {
        long hash = value * 31 + mask;
        hash = hash * 31 + smin;
        hash = hash * 31 + smax;
        hash = hash * 31 + umin;
        hash = hash * 31 + umax;
        hash = hash * 31 + s32Min;
        hash = hash * 31 + s32Max;
        hash = hash * 31 + u32Min;
        hash = hash * 31 + u32Max;
        return Long.hashCode(hash);
    }

    /** Returns the value as the kernel's log prints a register that holds it. */
    @Override
    public String toString() {
        return ScalarText.of(this);
    }
}
