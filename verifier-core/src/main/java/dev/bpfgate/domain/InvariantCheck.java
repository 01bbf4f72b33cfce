package dev.bpfgate.domain;

/**
 * Finds contradictions between what is known of one number, which arise on edges that cannot be taken.
 *
 * <p>The kernel writes a line about one and goes on with {@linkplain Scalar#withoutBounds the known bits alone}.
 * Mirrors: reg_bounds_sanity_check.
 */
public final class InvariantCheck {

    /** Kinds of contradiction, in the order in which they are looked for. */
    public enum Violation {
        /** None. */
        NONE(""),
        /** A minimum exceeds its maximum. */
        RANGE("range bounds violation"),
        /** All bits are known, and some bound is another number. */
        CONSTANT("const tnum out of sync with range bounds"),
        /** All bits of the low half are known, and some bound of it is another number. */
        LOW_CONSTANT("const subreg tnum out of sync with range bounds");

        private final String text;

        Violation(String text) {
            this.text = text;
        }

        /** Returns the kernel's words. */
        public String text() {
            return text;
        }
    }

    private InvariantCheck() {}

    /** Returns the first contradiction in {@code number}, or {@link Violation#NONE}. */
    public static Violation find(Scalar number) {
        if (number.smin() > number.smax()
                || Long.compareUnsigned(number.umin(), number.umax()) > 0
                || number.s32Min() > number.s32Max()
                || number.u32Min() > number.u32Max()) {
            return Violation.RANGE;
        }
        if (number.isConstant() && !isExactly(number)) {
            return Violation.CONSTANT;
        }
        return number.isConstant32() && !isExactly32(number) ? Violation.LOW_CONSTANT : Violation.NONE;
    }

    private static boolean isExactly(Scalar number) {
        long value = number.value();
        return number.umin() == value && number.umax() == value && number.smin() == value && number.smax() == value;
    }

    private static boolean isExactly32(Scalar number) {
        long value = number.constantValue32();
        return number.u32Min() == value
                && number.u32Max() == value
                && number.s32Min() == (int) value
                && number.s32Max() == (int) value;
    }

    /**
     * Returns the kernel's line about a contradiction, without its end.
     *
     * @param context where it arose: {@code alu}, {@code true_reg1}, {@code ldx} and so on
     */
    public static String describe(String context, Violation violation, Scalar number) {
        return "REG INVARIANTS VIOLATION (%s): %s u64=[%#x, %#x] s64=[%#x, %#x] u32=[%#x, %#x] s32=[%#x, %#x] var_off=(%#x, %#x)"
                .formatted(
                        context,
                        violation.text(),
                        number.umin(),
                        number.umax(),
                        number.smin(),
                        number.smax(),
                        number.u32Min(),
                        number.u32Max(),
                        number.s32Min(),
                        number.s32Max(),
                        number.value(),
                        number.mask());
    }
}
