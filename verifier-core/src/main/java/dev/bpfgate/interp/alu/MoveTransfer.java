package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Arithmetic;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.ScalarIds;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Move;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/**
 * Moves: of constants, of registers whole or in part, and between address spaces. Where a number arrives unchanged, both
 * registers get one id, so that what a jump teaches of one is known of the other.
 */
public final class MoveTransfer {
    private static final int TO_KERNEL_SPACE = 1;
    private static final int TO_USER_SPACE = 1 << 16;

    private final Execution x;
    private final Arithmetic arithmetic = new Arithmetic();
    private final Invariants invariants;
    private boolean arena;

    /** Makes the transfer object of one execution. */
    public MoveTransfer(Execution x) {
        this.x = x;
        invariants = new Invariants(x);
    }

    /** Executes {@code dst = operand} and returns the next slot. Mirrors: check_alu_op. */
    public int apply(Move insn) {
        RegValue result = insn.immediate() ? constant(insn) : register(insn);
        x.set(insn.dst(), invariants.checked(result, "alu"));
        return x.insnIndex() + 1;
    }

    private RegValue constant(Move insn) {
        if (insn.src() != 0 || insn.off() != 0) {
            throw new Rejection(AluCode.MOV_RESERVED_FIELDS);
        }
        x.requireWritable(insn.dst());
        return RegValue.constant(insn.is64() ? insn.imm() : Integer.toUnsignedLong(insn.imm()));
    }

    private RegValue register(Move insn) {
        if (insn.addressSpaceCast()) {
            return cast(insn);
        }
        if ((insn.off() != 0 && insn.signExtendBits() == 0) || insn.imm() != 0) {
            throw new Rejection(AluCode.MOV_RESERVED_FIELDS);
        }
        RegValue src = x.readable(insn.src());
        x.requireWritable(insn.dst());
        if (insn.is64() && insn.signExtendBits() == 0) {
            return linked(insn.src(), src);
        }
        if (src.isScalar()) {
            return part(insn, src);
        }
        if (!x.policy().perfmon()) {
            throw new Rejection(
                    insn.is64() ? AluCode.POINTER_SIGN_EXTENSION : AluCode.POINTER_PARTIAL_COPY, insn.src());
        }
        return RegValue.scalar(insn.is64() ? Scalar.UNKNOWN : arithmetic.move(false, 0, Scalar.UNKNOWN));
    }

    private RegValue cast(Move insn) {
        if (insn.imm() != TO_KERNEL_SPACE && insn.imm() != TO_USER_SPACE) {
            throw new Rejection(AluCode.ADDRESS_SPACE_NOT_0_OR_1);
        }
        if (!hasArena()) {
            throw new Rejection(AluCode.ADDRESS_SPACE_WITHOUT_ARENA);
        }
        x.readable(insn.src());
        x.requireWritable(insn.dst());
        return insn.imm() == TO_KERNEL_SPACE
                ? RegValue.UNKNOWN.withKind(RegKind.ARENA, TypeFlags.NONE)
                : RegValue.UNKNOWN;
    }

    // An arena belongs to a program that names it somewhere, executed or not.
    private boolean hasArena() {
        for (int slot = 0; slot < x.slots() && !arena; slot++) {
            int map = x.insnAt(slot) instanceof LoadImm64 ? x.program().mapAt(slot) : -1;
            arena = map >= 0 && x.program().maps().get(map).type() == MapType.ARENA;
        }
        return arena;
    }

    /** Returns the low part of a number, extended to 64 bits; it stays linked if the extension changes nothing. */
    private RegValue part(Move insn, RegValue src) {
        int bits = insn.signExtendBits();
        boolean unchanged = bits == 0
                ? src.number().unsignedWidth() <= Integer.SIZE
                : Long.compareUnsigned(src.number().umax(), 1L << (bits - 1)) < 0;
        RegValue copied = unchanged ? linked(insn.src(), src) : src.withId(0);
        return copied.withNumber(arithmetic.move(insn.is64(), bits, src.number()));
    }

    private RegValue linked(int register, RegValue src) {
        RegValue named = ScalarIds.beforeCopy(x, src);
        if (named != src) {
            x.set(register, named);
        }
        return named;
    }
}
