package dev.bpfgate.domain;

/**
 * The kernel's words for numbers in register states: {@code 5}, {@code 0xffff}, {@code scalar(smin=0,...,var_off=(0x0; 0xff))}.
 *
 * <p>Appends to a caller's builder, since a log line holds many. Mirrors: print_reg_state and its parts, 6.18.
 */
public final class ScalarText {

    private static final int ATTRIBUTES = 8;

    private ScalarText() {}

    /** Returns {@code number} as the kernel prints an imprecise register that holds it and has no id. */
    public static String of(Scalar number) {
        StringBuilder text = new StringBuilder();
        if (number.isConstant()) {
            appendSigned(text, number.constantValue());
            return text.toString();
        }
        text.append("scalar(");
        appendAttributes(text, number, "");
        return text.append(')').toString();
    }

    /**
     * Appends bounds and known bits of {@code number}, which is not constant, as they stand in the brackets of a register.
     * Bounds at their limits are left out, and so is a wholly unknown {@code var_off}.
     *
     * @param separator what comes before the first attribute, if there is any: {@code ""} or {@code ","}
     */
    public static void appendAttributes(StringBuilder text, Scalar number, String separator) {
        String before = appendRanges(text, number, separator);
        if (number.mask() != -1L) {
            text.append(before).append("var_off=");
            appendTnum(text, number.value(), number.mask());
        }
    }

    /**
     * Appends the bounds, each as {@code name=value}; a bound equal to ones further right shares their value:
     * {@code smin=umin=1}. Signed bounds below zero are never shared with unsigned ones.
     *
     * @return what must come before the next attribute
     */
    private static String appendRanges(StringBuilder text, Scalar number, String separator) {
        int pending = 0;
        for (int i = 0; i < ATTRIBUTES; i++) {
            if (!isDefault(number, i)) {
                pending |= 1 << i;
            }
        }
        String before = separator;
        for (int i = 0; i < ATTRIBUTES; i++) {
            if ((pending & 1 << i) == 0) {
                continue;
            }
            text.append(before).append(name(i)).append('=');
            before = ",";
            for (int j = i + 2; j < ATTRIBUTES; j += 2) {
                if ((pending & 1 << j) != 0 && printsAlike(number, i, j)) {
                    text.append(name(j)).append('=');
                    pending &= ~(1 << j);
                }
            }
            appendBound(text, number, i);
        }
        return before;
    }

    /** Appends {@code (value; mask)} in hexadecimal. */
    public static void appendTnum(StringBuilder text, long value, long mask) {
        text.append("(0x").append(Long.toHexString(value));
        text.append("; 0x").append(Long.toHexString(mask)).append(')');
    }

    /** Appends a signed number: decimal if it fits in 16 bits, otherwise as 64 bits of hexadecimal. */
    public static void appendSigned(StringBuilder text, long number) {
        if (number == (short) number) {
            text.append(number);
        } else {
            appendHex(text, number);
        }
    }

    /** Appends an unsigned number: decimal if it fits in 16 bits, otherwise in hexadecimal. */
    public static void appendUnsigned(StringBuilder text, long number) {
        if ((number & ~0xffffL) == 0) {
            text.append(number);
        } else {
            appendHex(text, number);
        }
    }

    private static void appendHex(StringBuilder text, long number) {
        text.append("0x").append(Long.toHexString(number));
    }

    private static void appendBound(StringBuilder text, Scalar number, int attribute) {
        if (isSigned(attribute)) {
            appendSigned(text, bound(number, attribute));
        } else {
            appendUnsigned(text, bound(number, attribute));
        }
    }

    private static boolean printsAlike(Scalar number, int left, int right) {
        long a = bound(number, left);
        return a == bound(number, right) && (isSigned(left) == isSigned(right) || a >= 0);
    }

    private static boolean isSigned(int attribute) {
        return (attribute & 2) == 0;
    }

    private static String name(int attribute) {
        return switch (attribute) {
            case 0 -> "smin";
            case 1 -> "smax";
            case 2 -> "umin";
            case 3 -> "umax";
            case 4 -> "smin32";
            case 5 -> "smax32";
            case 6 -> "umin32";
            default -> "umax32";
        };
    }

    private static long bound(Scalar number, int attribute) {
        return switch (attribute) {
            case 0 -> number.smin();
            case 1 -> number.smax();
            case 2 -> number.umin();
            case 3 -> number.umax();
            case 4 -> signed32(number.s32Min());
            case 5 -> signed32(number.s32Max());
            case 6 -> number.u32Min();
            default -> number.u32Max();
        };
    }

    /** Numbers too large for decimal are shown as their 32 bits, and so are equal to unsigned bounds of the same bits. */
    private static long signed32(int number) {
        return number == (short) number ? number : Integer.toUnsignedLong(number);
    }

    private static boolean isDefault(Scalar number, int attribute) {
        return bound(number, attribute) == bound(Scalar.UNKNOWN, attribute);
    }
}
