package dev.bpfgate.isa;

/**
 * Binary arithmetic or logic: {@code dst op= src} or {@code dst op= imm}.
 *
 * @param op the operation
 * @param is64 whether all 64 bits take part; otherwise the upper half of the result is zero
 * @param immediate whether the second operand is {@link #imm()}, sign-extended, instead of the source register
 */
public record Alu(int opcode, int dst, int src, int off, int imm, AluOp op, boolean is64, boolean immediate)
        implements Insn {
    static Alu of(int opcode, int dst, int src, int off, int imm) {
        AluOp op = AluOp.of(opcode, off);
        boolean is64 = Opcode.classOf(opcode) == Opcode.ALU64;
        boolean immediate = (opcode & Opcode.SOURCE_REGISTER) == 0;
        return new Alu(opcode, dst, src, off, imm, op, is64, immediate);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.ALU;
    }
}
