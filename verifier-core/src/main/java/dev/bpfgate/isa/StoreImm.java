package dev.bpfgate.isa;

/**
 * A store of an immediate: {@code *(size *)(dst + off) = imm}, sign-extended where the access is wider.
 *
 * @param size width of the access
 */
public record StoreImm(int opcode, int dst, int src, int off, int imm, MemSize size) implements Insn {
    static StoreImm of(int opcode, int dst, int src, int off, int imm) {
        return new StoreImm(opcode, dst, src, off, imm, MemSize.of(opcode));
    }

    @Override
    public InsnKind kind() {
        return InsnKind.STORE_IMM;
    }
}
