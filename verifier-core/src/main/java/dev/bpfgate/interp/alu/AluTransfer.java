package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Arithmetic;
import dev.bpfgate.domain.Fork;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.ByteSwap;
import dev.bpfgate.isa.Negate;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.isa.SwapOp;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Arithmetic of two operands, negation and byte swaps. Numbers go through the domain; as soon as a pointer takes part,
 * {@link PointerArithmetic} decides.
 */
public final class AluTransfer {
    private final Execution x;
    private final Arithmetic arithmetic = new Arithmetic();
    private final Invariants invariants;
    private final SpeculativeSums speculation;
    private final PointerArithmetic pointers;

    /** Makes the transfer object of one execution. */
    public AluTransfer(Execution x) {
        this.x = x;
        invariants = new Invariants(x);
        speculation = x.speculation() == null ? null : new SpeculativeSums(x);
        pointers = new PointerArithmetic(x, arithmetic, speculation);
    }

    /** Executes {@code dst op= operand} and returns the next slot. Mirrors: check_alu_op. */
    public int apply(Alu insn) {
        requireFields(insn);
        RegValue src = insn.immediate() ? RegValue.constant(insn.imm()) : x.readable(insn.src());
        x.readable(insn.dst());
        requireSensibleImmediate(insn);
        x.requireWritable(insn.dst());
        RegValue result = combine(insn, src);
        x.set(insn.dst(), invariants.checked(result, "alu"));
        return x.insnIndex() + 1;
    }

    private static void requireFields(Alu insn) {
        if (insn.op() == null) {
            throw new Rejection(AluCode.INVALID_ALU_OPCODE, insn.opcode() & Opcode.OPERATION_MASK);
        }
        boolean offsetAllowed = insn.off() == 0 || (insn.off() == 1 && insn.op().isDivision());
        boolean otherOperandEmpty = insn.immediate() ? insn.src() == 0 : insn.imm() == 0;
        if (!offsetAllowed || !otherOperandEmpty) {
            throw new Rejection(AluCode.ALU_RESERVED_FIELDS);
        }
    }

    private static void requireSensibleImmediate(Alu insn) {
        if (!insn.immediate()) {
            return;
        }
        if (insn.op().isDivision() && insn.imm() == 0) {
            throw new Rejection(AluCode.DIVISION_BY_ZERO);
        }
        int width = insn.is64() ? Long.SIZE : Integer.SIZE;
        if (insn.op().isShift() && (insn.imm() < 0 || insn.imm() >= width)) {
            throw new Rejection(AluCode.INVALID_SHIFT, insn.imm());
        }
    }

    // Mirrors: adjust_reg_min_max_vals.
    private RegValue combine(Alu insn, RegValue src) {
        RegValue dst = x.reg(insn.dst());
        if (dst.is(RegKind.ARENA)) {
            return dst; // the run-time check of an arena access takes any number
        }
        if (dst.isScalar() && src.isScalar()) {
            return numbers(insn, dst, src);
        }
        if (!dst.isScalar() && !src.isScalar()) {
            if (insn.op() == AluOp.SUB && x.policy().perfmon()) {
                return RegValue.UNKNOWN;
            }
            throw new Rejection(
                    AluCode.POINTER_OP_POINTER, insn.dst(), insn.op().symbol());
        }
        if (dst.isScalar()) {
            x.precision().markRegister(x.state(), insn.dst());
            return pointers.apply(insn, src, x.reg(insn.dst()), dst);
        }
        if (!insn.immediate()) {
            x.precision().markRegister(x.state(), insn.src());
        }
        return pointers.apply(insn, dst, src, dst);
    }

    private RegValue numbers(Alu insn, RegValue dst, RegValue src) {
        if (speculation != null) {
            speculation.ofNumbers(insn);
        }
        Scalar left = dst.number();
        // A number that is 0 or -1 is a truth value that the compiler made into a mask: both are followed apart.
        Fork kind = Fork.of(insn.op(), left, src.number());
        if (kind != Fork.NONE) {
            left = fork(insn, dst, kind);
        }
        Scalar result = arithmetic.apply(insn.op(), insn.is64(), left, src.number());
        return linked(insn, dst, src, result);
    }

    /**
     * Returns the result with its link to the registers that hold the destination's old number: adding a constant keeps the
     * link and remembers the distance, everything else cuts it.
     */
    private RegValue linked(Alu insn, RegValue dst, RegValue src, Scalar result) {
        RegValue unlinked = speculation == null ? RegValue.scalar(result) : Remains.kept(insn.op(), dst, result);
        boolean shifts = insn.op() == AluOp.ADD || insn.op() == AluOp.SUB;
        boolean doubles = !insn.immediate() && insn.src() == insn.dst();
        if (dst.id() == 0
                || !shifts
                || doubles
                || !x.policy().capable()
                || !src.number().isConstant(insn.is64())) {
            return unlinked;
        }
        if (!insn.is64() && dst.number().unsignedWidth() > Integer.SIZE) {
            // The sum loses what is above, so it is no longer the linked value plus a constant.
            return unlinked;
        }
        long constant = insn.is64() ? src.number().value() : (int) src.number().value();
        // In 32 bits the distance holds only if nothing was cut off.
        boolean whole = insn.is64() || dst.number().unsignedWidth() <= Integer.SIZE;
        boolean negatable = insn.op() == AluOp.ADD || constant != Integer.MIN_VALUE;
        if (!whole || constant != (int) constant || !negatable || (dst.id() & RegValue.LINK_ADD) != 0) {
            return unlinked;
        }
        int distance = insn.op() == AluOp.ADD ? (int) constant : -(int) constant;
        int link = insn.is64() ? RegValue.LINK_ADD_64 : RegValue.LINK_ADD_32;
        return unlinked.withId(dst.id() | link).withOffset(distance);
    }

    /** Queues the path on which the mask is 0 and returns the number of the other one, where it is -1. */
    private Scalar fork(Alu insn, RegValue dst, Fork kind) {
        MachineState zero;
        try {
            zero = x.paths().fork(x.insnIndex(), x.insnIndex());
        } catch (Rejection tooMany) {
            throw new NotModelled(
                    "masks beyond the limit on waiting paths"); // the kernel does not notice that it failed
        }
        zero.frame().setReg(insn.dst(), dst.withNumber(kind.assume(dst.number(), 0)));
        return kind.assume(dst.number(), -1);
    }

    /** Executes {@code dst = -dst} and returns the next slot. */
    public int negate(Negate insn) {
        boolean immediate = (insn.opcode() & Opcode.SOURCE_REGISTER) == 0;
        if (!immediate || insn.src() != 0 || insn.off() != 0 || insn.imm() != 0) {
            throw new Rejection(AluCode.NEG_RESERVED_FIELDS);
        }
        RegValue dst = operandOfUnary(insn.dst());
        Scalar result = dst.isScalar() ? arithmetic.negate(insn.is64(), dst.number()) : Scalar.UNKNOWN;
        return finishUnary(insn.dst(), inPlace(dst, result));
    }

    private RegValue inPlace(RegValue dst, Scalar result) {
        return speculation == null || !dst.isScalar() ? RegValue.scalar(result) : Remains.kept(dst, result);
    }

    /** Executes a byte swap and returns the next slot. */
    public int swap(ByteSwap insn) {
        boolean widthKnown = insn.imm() == 16 || insn.imm() == 32 || insn.imm() == 64;
        boolean is64WithBit = insn.op() == SwapOp.SWAP && (insn.opcode() & Opcode.SOURCE_REGISTER) != 0;
        if (insn.src() != 0 || insn.off() != 0 || !widthKnown || is64WithBit) {
            throw new Rejection(AluCode.END_RESERVED_FIELDS);
        }
        RegValue dst = operandOfUnary(insn.dst());
        Scalar result = dst.isScalar() ? arithmetic.byteSwap(insn.op(), insn.imm(), dst.number()) : Scalar.UNKNOWN;
        boolean unchanged = insn.op() == SwapOp.TO_LE && insn.imm() == Long.SIZE && dst.isScalar();
        return finishUnary(insn.dst(), unchanged ? dst : inPlace(dst, result));
    }

    private RegValue operandOfUnary(int register) {
        RegValue value = x.readable(register);
        if (value.isPointer() && !x.policy().perfmon()) {
            throw new Rejection(AluCode.POINTER_ARITHMETIC_UNPRIVILEGED, register);
        }
        x.requireWritable(register);
        return value;
    }

    private int finishUnary(int register, RegValue result) {
        x.set(register, invariants.checked(result, "alu"));
        return x.insnIndex() + 1;
    }
}
