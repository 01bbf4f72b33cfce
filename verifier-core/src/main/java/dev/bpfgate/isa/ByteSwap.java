package dev.bpfgate.isa;

/**
 * A conversion of byte order; {@link #imm()} is the width in bits, valid when 16, 32 or 64.
 *
 * @param op the conversion
 */
public record ByteSwap(int opcode, int dst, int src, int off, int imm, SwapOp op) implements Insn {
    static ByteSwap of(int opcode, int dst, int src, int off, int imm) {
        return new ByteSwap(opcode, dst, src, off, imm, operationOf(opcode));
    }

    private static SwapOp operationOf(int opcode) {
        if (Opcode.classOf(opcode) == Opcode.ALU64) {
            return SwapOp.SWAP;
        }
        return (opcode & Opcode.SOURCE_REGISTER) == 0 ? SwapOp.TO_LE : SwapOp.TO_BE;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.BYTE_SWAP;
    }
}
