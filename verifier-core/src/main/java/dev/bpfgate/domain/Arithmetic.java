package dev.bpfgate.domain;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.SwapOp;

/**
 * What instructions make of numbers.
 *
 * <p>Each method is a pure function of its arguments; the object owns scratch space only, so it must not be shared between
 * threads. Operands and results are described whole even for 32-bit instructions, whose results are zero-extended.
 */
public final class Arithmetic {

    private final Bounds result = new Bounds();
    private final Bounds operand = new Bounds();

    /** Creates an object with scratch space of its own. */
    public Arithmetic() {}

    /** Returns the result of {@code dst op= src}. Mirrors: adjust_scalar_min_max_vals. */
    public Scalar apply(AluOp op, boolean is64, Scalar dst, Scalar src) {
        if (!isTracked(op, is64, src)) {
            return Scalar.UNKNOWN; // not even known to fit 32 bits: the kernel forgets before it zero-extends
        }
        if (dst.isSettled() && src.isSettled()) {
            return Scalar.constant(is64 ? fold(op, dst.value(), src.value()) : fold32(op, dst.value(), src.value()));
        }
        result.load(dst);
        operand.load(src);
        switch (op) {
            case ADD -> add();
            case SUB -> subtract();
            case MUL -> multiply();
            case AND -> Bitwise.and(result, operand);
            case OR -> Bitwise.or(result, operand);
            case XOR -> Bitwise.xor(result, operand);
            case LSH -> Shift.left(result, amount(is64, src), is64);
            case RSH -> Shift.right(result, amount(is64, src), is64);
            case ARSH -> Shift.rightSigned(result, amount(is64, src), is64);
            case DIV, MOD, SDIV, SMOD -> throw new AssertionError(op);
        }
        return finish(is64, dst);
    }

    /** What the general way arrives at for two numbers of which all is known, only sooner. */
    private static long fold(AluOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LSH -> a << b;
            case RSH -> a >>> b;
            case ARSH -> a >> b;
            case DIV, MOD, SDIV, SMOD -> throw new AssertionError(op);
        };
    }

    private static long fold32(AluOp op, long a, long b) {
        return switch (op) {
            case RSH -> (a & 0xffff_ffffL) >>> b;
            case ARSH -> ((int) a >> b) & 0xffff_ffffL;
            default -> fold(op, a, b) & 0xffff_ffffL;
        };
    }

    /**
     * Returns whether the result of {@code op} is computed rather than forgotten: division never is, and a shift only if its
     * amount is known and below the width. Mirrors: is_safe_to_compute_dst_reg_range.
     */
    public static boolean isTracked(AluOp op, boolean is64, Scalar src) {
        return switch (op) {
            case ADD, SUB, MUL, AND, OR, XOR -> true;
            case LSH, RSH, ARSH -> isConstantAmount(is64, src) && Long.compareUnsigned(src.umax(), is64 ? 64 : 32) < 0;
            case DIV, MOD, SDIV, SMOD -> false;
        };
    }

    private static boolean isConstantAmount(boolean is64, Scalar src) {
        return is64
                ? src.isConstant() && src.smin() == src.smax() && src.umin() == src.umax()
                : src.isConstant32() && src.s32Min() == src.s32Max() && src.u32Min() == src.u32Max();
    }

    private static int amount(boolean is64, Scalar src) {
        return (int) (is64 ? src.umin() : src.u32Min());
    }

    /** Returns the result of {@code dst = -dst}: zero less the number. */
    public Scalar negate(boolean is64, Scalar dst) {
        operand.load(dst);
        result.setConstant(0);
        subtract();
        return finish(is64, dst);
    }

    /**
     * Returns the low {@code bits} bits (16, 32 or 64) of {@code dst} in another byte order, on a little-endian machine.
     * Mirrors: scalar_byte_swap.
     */
    public Scalar byteSwap(SwapOp op, int bits, Scalar dst) {
        if (op == SwapOp.TO_LE) {
            return dst.zeroExtend(bits / 8);
        }
        result.setTnum(dst.tnum().byteSwap(bits / 8));
        result.resetRanges();
        BoundsDeduction.synchronize(result);
        return result.freeze(dst);
    }

    /**
     * Returns what a register holds after a move from one that holds {@code src}.
     *
     * @param signExtendBits 8, 16 or 32 where the move extends the sign of that many bits, otherwise 0
     */
    public Scalar move(boolean is64, int signExtendBits, Scalar src) {
        if (is64) {
            return signExtendBits == 0 ? src : src.signExtend(signExtendBits / 8);
        }
        return signExtendBits == 0 ? src.zeroExtendLow32() : SizeChange.signExtend32(src, signExtendBits / 8);
    }

    /**
     * Returns the number that was derived from {@code known} by adding {@code delta}, once {@code known} has been refined.
     *
     * @param zeroExtended whether the addition was a 32-bit one
     */
    public Scalar shifted(Scalar known, long delta, boolean zeroExtended) {
        result.load(known);
        operand.setConstant(delta);
        add();
        return finish(!zeroExtended, known);
    }

    /**
     * Returns the variable offset of a pointer at {@code offset} to which {@code addend} has been added. Bounds of the low half
     * are not carried by pointers, and unsigned bounds are forgotten on any overflow.
     * Mirrors: adjust_ptr_min_max_vals.
     */
    public Scalar addToPointer(Scalar offset, Scalar addend) {
        return PointerOffset.add(result, operand, offset, addend);
    }

    /** Returns the variable offset of a pointer at {@code offset} from which {@code subtrahend} has been subtracted. */
    public Scalar subtractFromPointer(Scalar offset, Scalar subtrahend) {
        return PointerOffset.subtract(result, operand, offset, subtrahend);
    }

    private void add() {
        result.low.add(operand.low);
        result.wide.add(operand.wide);
        result.setTnum(result.tnum().add(operand.tnum()));
    }

    private void subtract() {
        result.low.subtract(operand.low);
        result.wide.subtract(operand.wide);
        result.setTnum(result.tnum().subtract(operand.tnum()));
    }

    private void multiply() {
        result.setTnum(result.tnum().multiply(operand.tnum()));
        result.low.multiply(operand.low);
        result.wide.multiply(operand.wide);
    }

    private Scalar finish(boolean is64, Scalar dst) {
        if (!is64) {
            result.zeroExtendLow();
        }
        BoundsDeduction.synchronize(result);
        return result.freeze(dst);
    }
}
