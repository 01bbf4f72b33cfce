package dev.bpfgate.isa;

/**
 * A load from memory: {@code dst = *(size *)(src + off)}.
 *
 * @param size width of the access
 * @param signExtend whether the value is sign-extended to 64 bits instead of zero-extended
 */
public record Load(int opcode, int dst, int src, int off, int imm, MemSize size, boolean signExtend) implements Insn {
    static Load of(int opcode, int dst, int src, int off, int imm) {
        boolean signExtend = Opcode.modeOf(opcode) == Opcode.MODE_MEMSX;
        return new Load(opcode, dst, src, off, imm, MemSize.of(opcode), signExtend);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.LOAD;
    }
}
