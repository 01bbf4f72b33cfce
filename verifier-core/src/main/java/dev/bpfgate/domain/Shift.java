package dev.bpfgate.domain;

/** Shifts by a known amount below the width of the operation. Mirrors: scalar_min_max_lsh, _rsh, _arsh and their 32-bit twins. */
final class Shift {

    private Shift() {}

    static void left(Bounds dst, int amount, boolean is64) {
        if (!is64) {
            dst.low.resetSigned();
            dst.low.shiftLeftUnsigned(amount);
            finishLow(dst, dst.tnum().lowHalf().shiftLeft(amount).lowHalf());
            return;
        }
        if (amount == 32) {
            // Compilers sign-extend by `<<= 32; s>>= 32`: the signed bounds of the low half then become those of the
            // whole.
            dst.wide.smin = dst.low.smin << 32;
            dst.wide.smax = dst.low.smax << 32;
        } else {
            dst.wide.resetSigned();
        }
        dst.wide.shiftLeftUnsigned(amount);
        dst.low.resetSigned();
        dst.low.shiftLeftUnsigned(amount);
        dst.setTnum(dst.tnum().shiftLeft(amount));
        BoundsDeduction.narrowByBits(dst);
    }

    static void right(Bounds dst, int amount, boolean is64) {
        if (!is64) {
            shiftRightUnsigned(dst.low, amount);
            finishLow(dst, dst.tnum().lowHalf().shiftRight(amount));
            return;
        }
        shiftRightUnsigned(dst.wide, amount);
        finishWide(dst, dst.tnum().shiftRight(amount));
    }

    private static void shiftRightUnsigned(Range range, int amount) {
        range.resetSigned();
        range.umin >>>= amount;
        range.umax >>>= amount;
    }

    static void rightSigned(Bounds dst, int amount, boolean is64) {
        if (!is64) {
            shiftRightSigned(dst.low, amount);
            finishLow(dst, dst.tnum().shiftRightSigned32(amount));
            return;
        }
        shiftRightSigned(dst.wide, amount);
        finishWide(dst, dst.tnum().shiftRightSigned(amount));
    }

    private static void shiftRightSigned(Range range, int amount) {
        range.resetUnsigned();
        range.smin >>= amount;
        range.smax >>= amount;
    }

    /** The whole is known only through its low half, which the caller zero-extends. */
    private static void finishLow(Bounds dst, Tnum bits) {
        dst.setTnum(bits);
        dst.wide.reset();
        BoundsDeduction.narrowLowByBits(dst);
    }

    /** Bits have come into the low half from above, so its bounds are known only through the bits. */
    private static void finishWide(Bounds dst, Tnum bits) {
        dst.setTnum(bits);
        dst.low.reset();
        BoundsDeduction.narrowByBits(dst);
    }
}
