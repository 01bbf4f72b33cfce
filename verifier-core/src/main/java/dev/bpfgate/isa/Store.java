package dev.bpfgate.isa;

/**
 * A store of a register: {@code *(size *)(dst + off) = src}.
 *
 * @param size width of the access
 */
public record Store(int opcode, int dst, int src, int off, int imm, MemSize size) implements Insn {
    static Store of(int opcode, int dst, int src, int off, int imm) {
        return new Store(opcode, dst, src, off, imm, MemSize.of(opcode));
    }

    @Override
    public InsnKind kind() {
        return InsnKind.STORE;
    }
}
