package dev.bpfgate.isa;

/**
 * The second slot of a 64-bit immediate load; {@link #imm()} is the upper half of the value. Its opcode is 0.
 */
public record SecondHalf(int opcode, int dst, int src, int off, int imm) implements Insn {

    @Override
    public InsnKind kind() {
        return InsnKind.SECOND_HALF;
    }
}
