package dev.bpfgate.isa;

/**
 * An atomic access to {@code dst + off}; for a load-acquire, to {@code src + off}.
 *
 * @param size width of the access; the kernel judges unsuitable widths only where the instruction is executed
 * @param op what is done; {@link AtomicOp#INVALID} when the immediate selects nothing
 * @param fetch whether the old value is returned, in the source register or, by compare-exchange, in R0
 */
public record Atomic(int opcode, int dst, int src, int off, int imm, MemSize size, AtomicOp op, boolean fetch)
        implements Insn {
    static Atomic of(int opcode, int dst, int src, int off, int imm) {
        AtomicOp op = AtomicOp.of(imm);
        boolean fetch = op.isReadModifyWrite() && (imm & AtomicOp.FETCH) != 0;
        return new Atomic(opcode, dst, src, off, imm, MemSize.of(opcode), op, fetch);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.ATOMIC;
    }
}
