package dev.bpfgate.isa;

/**
 * Arithmetic negation: {@code dst = -dst}.
 *
 * @param is64 whether all 64 bits take part; otherwise the upper half of the result is zero
 */
public record Negate(int opcode, int dst, int src, int off, int imm, boolean is64) implements Insn {
    static Negate of(int opcode, int dst, int src, int off, int imm) {
        return new Negate(opcode, dst, src, off, imm, Opcode.classOf(opcode) == Opcode.ALU64);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.NEGATE;
    }
}
