package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Arithmetic;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/**
 * Arithmetic on pointers: only a number may be added or subtracted, in 64 bits, within limits that keep every later sum of
 * offsets from overflowing. A constant goes to the pointer's fixed offset, anything else to its variable part; a packet
 * pointer with a new variable part begins anew, unproven. Mirrors: adjust_ptr_min_max_vals.
 */
final class PointerArithmetic {
    private final Execution x;
    /** Offsets must stay below this, in bytes. */
    private final int maxOffset;

    private final Arithmetic arithmetic;
    private final SpeculativeSums speculation;

    /**
     * @param speculation keeps sums in bounds under speculation; null if the loader may see kernel memory anyway
     */
    PointerArithmetic(Execution x, Arithmetic arithmetic, SpeculativeSums speculation) {
        this.x = x;
        this.maxOffset = x.kernel().limits().variableOffset();
        this.arithmetic = arithmetic;
        this.speculation = speculation;
    }

    /**
     * Returns the result of an instruction on one pointer and one number.
     *
     * @param pointer the operand that is a pointer
     * @param number the operand that is a number
     * @param dst which of the two is the destination
     */
    RegValue apply(Alu insn, RegValue pointer, RegValue number, RegValue dst) {
        Scalar addend = number.number();
        if (isContradictory(addend)) {
            return RegValue.UNKNOWN;
        }
        if (!insn.is64()) {
            if (insn.op() == AluOp.SUB && x.policy().perfmon()) {
                return RegValue.UNKNOWN;
            }
            throw new Rejection(AluCode.POINTER_ARITHMETIC_32, insn.dst());
        }
        if (pointer.mayBeNull()) {
            throw new Rejection(AluCode.POINTER_ARITHMETIC_BEFORE_NULL_CHECK, insn.dst(), TypeText.of(pointer));
        }
        if (pointer.kind() == RegKind.MEM && pointer.has(TypeFlags.UNTRUSTED)) {
            return dst; // every load through it is guarded, wherever it points
        }
        requireKind(insn, pointer, addend);
        requireSaneOffset(number, pointer);
        requireSaneOffset(pointer, pointer);
        if (speculation != null) {
            return guarded(insn, pointer, addend, dst != pointer);
        }
        return moved(insn, pointer, addend, dst != pointer);
    }

    private RegValue guarded(Alu insn, RegValue pointer, Scalar addend, boolean intoNumber) {
        long window = speculation.before(insn, pointer, addend, intoNumber);
        RegValue result = moved(insn, pointer, addend, intoNumber);
        speculation.requireInBounds(insn, result);
        speculation.after(insn, result, window, intoNumber);
        return result;
    }

    private RegValue moved(Alu insn, RegValue pointer, Scalar addend, boolean intoNumber) {
        RegValue result = switch (insn.op()) {
            case ADD -> add(pointer, addend);
            case SUB -> subtract(insn, pointer, addend, !intoNumber);
            case AND, OR, XOR ->
                throw new Rejection(
                        AluCode.POINTER_BITWISE, insn.dst(), insn.op().mnemonic());
            case MUL, DIV, MOD, LSH, RSH, ARSH, SDIV, SMOD ->
                throw new Rejection(
                        AluCode.POINTER_OPERATOR, insn.dst(), insn.op().symbol());
        };
        requireSaneOffset(result, pointer);
        return intoNumber ? result.withRefId(0) : result;
    }

    private static boolean isContradictory(Scalar number) {
        return (number.isConstant() && (number.smin() != number.smax() || number.umin() != number.umax()))
                || number.smin() > number.smax()
                || Long.compareUnsigned(number.umin(), number.umax()) > 0;
    }

    private static void requireKind(Alu insn, RegValue pointer, Scalar addend) {
        boolean allowed = switch (pointer.kind()) {
            case CTX, MAP_VALUE, MAP_KEY, STACK, PACKET_META, PACKET, TP_BUFFER, BTF_ID, MEM, BUF, FUNC, DYNPTR -> true;
            case FLOW_KEYS -> addend.isConstant();
            case MAP_PTR -> addend.isConstant() && addend.smin() == 0 && insn.op() == AluOp.ADD;
            case NOT_INIT, SCALAR, PACKET_END, SOCKET, SOCK_COMMON, TCP_SOCK, XDP_SOCK, ARENA -> false;
        };
        if (!allowed) {
            throw new Rejection(AluCode.POINTER_ARITHMETIC_ON_TYPE, insn.dst(), TypeText.of(pointer));
        }
    }

    private RegValue add(RegValue pointer, Scalar addend) {
        if (addend.isConstant() && fits(pointer.offset() + addend.smin())) {
            return pointer.withOffset((int) (pointer.offset() + addend.smin()));
        }
        RegValue moved = pointer.withNumber(arithmetic.addToPointer(pointer.number(), addend));
        return pointer.kind().isPacketData() ? moved.withId(x.newId()).withDetail(0) : moved;
    }

    private RegValue subtract(Alu insn, RegValue pointer, Scalar subtrahend, boolean fromPointer) {
        if (!fromPointer) {
            throw new Rejection(AluCode.POINTER_FROM_SCALAR, insn.dst());
        }
        if (pointer.is(RegKind.STACK)) {
            throw new Rejection(AluCode.SUBTRACTION_FROM_STACK, insn.dst());
        }
        if (subtrahend.isConstant() && fits(pointer.offset() - subtrahend.smin())) {
            return pointer.withOffset((int) (pointer.offset() - subtrahend.smin()));
        }
        RegValue moved = pointer.withNumber(arithmetic.subtractFromPointer(pointer.number(), subtrahend));
        if (!pointer.kind().isPacketData()) {
            return moved;
        }
        // Going back leaves what was proven valid.
        RegValue renamed = moved.withId(x.newId());
        return subtrahend.smin() < 0 ? renamed.withDetail(0) : renamed;
    }

    private boolean fits(long offset) {
        return offset == (int) offset;
    }

    // Mirrors: check_reg_sane_offset.
    private void requireSaneOffset(RegValue operand, RegValue pointer) {
        Scalar number = operand.number();
        if (number.isConstant() && isTooFar(number.value())) {
            throw new Rejection(AluCode.POINTER_OFFSET_CONSTANT, TypeText.of(pointer), number.value());
        }
        if (isTooFar(operand.offset())) {
            throw new Rejection(AluCode.POINTER_OFFSET_FIXED, TypeText.of(pointer), operand.offset());
        }
        if (number.smin() == Long.MIN_VALUE) {
            throw new Rejection(AluCode.POINTER_OFFSET_UNBOUNDED, TypeText.of(pointer));
        }
        if (isTooFar(number.smin())) {
            throw new Rejection(AluCode.POINTER_OFFSET_VALUE, number.smin(), TypeText.of(pointer));
        }
    }

    private boolean isTooFar(long offset) {
        return offset >= maxOffset || offset <= -maxOffset;
    }
}
