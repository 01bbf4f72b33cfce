package dev.bpfgate.domain;

/**
 * Conjunction, disjunction and exclusive disjunction: known bits come first, and bounds from them.
 * Mirrors: scalar_min_max_and, _or, _xor and their 32-bit twins.
 */
final class Bitwise {

    private Bitwise() {}

    /** No result exceeds either operand, and known ones stay. */
    static void and(Bounds dst, Bounds src) {
        dst.setTnum(dst.tnum().and(src.tnum()));
        if (!settleLow(dst, src)) {
            and(dst.low, src.low, dst.value);
        }
        if (!settle(dst, src)) {
            and(dst.wide, src.wide, dst.value);
        }
    }

    private static void and(Range dst, Range src, long value) {
        dst.umin = dst.unsigned(value);
        dst.umax = Range.unsignedMin(dst.umax, src.umax);
        dst.signedFromUnsigned();
    }

    /** No result is below either operand, and known zeros stay. */
    static void or(Bounds dst, Bounds src) {
        dst.setTnum(dst.tnum().or(src.tnum()));
        if (!settleLow(dst, src)) {
            or(dst.low, src.low, dst.value | dst.mask);
        }
        if (!settle(dst, src)) {
            or(dst.wide, src.wide, dst.value | dst.mask);
        }
    }

    private static void or(Range dst, Range src, long possibleOnes) {
        dst.umin = Range.unsignedMax(dst.umin, src.umin);
        dst.umax = dst.unsigned(possibleOnes);
        dst.signedFromUnsigned();
    }

    static void xor(Bounds dst, Bounds src) {
        dst.setTnum(dst.tnum().xor(src.tnum()));
        if (!settleLow(dst, src)) {
            xor(dst.low, dst);
        }
        if (!settle(dst, src)) {
            xor(dst.wide, dst);
        }
    }

    private static void xor(Range dst, Bounds bits) {
        dst.umin = dst.unsigned(bits.value);
        dst.umax = dst.unsigned(bits.value | bits.mask);
        dst.signedFromUnsigned();
    }

    private static boolean settleLow(Bounds dst, Bounds src) {
        boolean known = dst.isLowConstant() && src.isLowConstant();
        if (known) {
            dst.setLowConstant(dst.value);
        }
        return known;
    }

    private static boolean settle(Bounds dst, Bounds src) {
        boolean known = dst.isConstant() && src.isConstant();
        if (known) {
            dst.setConstant(dst.value);
        }
        return known;
    }
}
