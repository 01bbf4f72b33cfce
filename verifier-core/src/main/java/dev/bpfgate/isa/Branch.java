package dev.bpfgate.isa;

/**
 * A conditional jump: {@code if dst op src goto off} or {@code if dst op imm goto off}.
 *
 * @param op the condition
 * @param is64 whether all 64 bits are compared, otherwise the lower 32
 * @param immediate whether the second operand is {@link #imm()}, sign-extended, instead of the source register
 */
public record Branch(int opcode, int dst, int src, int off, int imm, JumpOp op, boolean is64, boolean immediate)
        implements Insn {
    static Branch of(int opcode, int dst, int src, int off, int imm) {
        boolean is64 = Opcode.classOf(opcode) == Opcode.JMP;
        boolean immediate = (opcode & Opcode.SOURCE_REGISTER) == 0;
        return new Branch(opcode, dst, src, off, imm, JumpOp.of(opcode), is64, immediate);
    }

    /** Returns the slot that this branch goes to when it stands at {@code slot} and is taken. */
    public int targetFrom(int slot) {
        return slot + off + 1;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.BRANCH;
    }
}
