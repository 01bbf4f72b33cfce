package dev.bpfgate.domain;

/**
 * All that is known of one number while it is being worked on: its bits, its bounds, and the bounds of its low half.
 *
 * <p>Mutable scratch of {@link Arithmetic}, {@link Comparison} and their like; {@link Scalar} is what it is loaded from and
 * frozen to. Between the two the parts may disagree until {@link BoundsDeduction#synchronize} is called.
 */
final class Bounds {

    final Range wide;
    final Range low;

    /** Known bits, zero where unknown. */
    long value;

    /** Unknown bits. */
    long mask;

    Bounds() {
        this(64);
    }

    /** Returns unlimited bounds of numbers of {@code width} bits, which have a low half; less than 64 is for tests. */
    Bounds(int width) {
        wide = new Range(width);
        low = new Range(width / 2);
        mask = wide.ones;
    }

    static Bounds of(Scalar scalar) {
        Bounds bounds = new Bounds();
        bounds.load(scalar);
        return bounds;
    }

    void load(Scalar scalar) {
        value = scalar.value();
        mask = scalar.mask();
        wide.smin = scalar.smin();
        wide.smax = scalar.smax();
        wide.umin = scalar.umin();
        wide.umax = scalar.umax();
        low.smin = scalar.s32Min();
        low.smax = scalar.s32Max();
        low.umin = scalar.u32Min();
        low.umax = scalar.u32Max();
    }

    void set(Bounds that) {
        value = that.value;
        mask = that.mask;
        wide.set(that.wide);
        low.set(that.low);
    }

    void setTnum(Tnum tnum) {
        value = tnum.value();
        mask = tnum.mask();
    }

    Tnum tnum() {
        return new Tnum(value, mask);
    }

    boolean isConstant() {
        return mask == 0;
    }

    /** Returns whether every part says that this is the same one number. */
    boolean isSettled() {
        return mask == 0 && wide.isExactly(value) && low.isExactly(value);
    }

    boolean isLowConstant() {
        return (mask & low.ones) == 0;
    }

    /** Forgets everything. */
    void setUnknown() {
        value = 0;
        mask = wide.ones;
        resetRanges();
    }

    /** Forgets the bounds and keeps the bits. Mirrors: __mark_reg_unbounded. */
    void resetRanges() {
        wide.reset();
        low.reset();
    }

    void setConstant(long number) {
        value = wide.unsigned(number);
        mask = 0;
        wide.setConstant(number);
        low.setConstant(number);
    }

    void setLowConstant(long number) {
        value = (value & ~low.ones) | (number & low.ones);
        mask &= ~low.ones;
        low.setConstant(number);
    }

    /**
     * Makes the high half zero, and takes the bounds of the whole from those of the low half.
     * Mirrors: zext_32_to_64.
     */
    void zeroExtendLow() {
        value &= low.ones;
        mask &= low.ones;
        wide.umin = low.umin;
        wide.umax = low.umax;
        if (low.smin >= 0 && low.smax >= 0) {
            wide.smin = low.smin;
            wide.smax = low.smax;
        } else {
            wide.smin = 0;
            wide.smax = low.ones;
        }
    }

    /** Returns these bounds as a value of their own. */
    Scalar freeze() {
        return Scalar.of(this);
    }

    /** Returns these bounds as a value of their own, or {@code unchanged} itself if it says the same. */
    Scalar freeze(Scalar unchanged) {
        return unchanged.sameAs(this) ? unchanged : Scalar.of(this);
    }
}
