package dev.bpfgate.isa;

/**
 * A call of a helper, a subprogram or a kernel function; {@link #imm()} says which.
 *
 * @param target what kind of function is called
 */
public record Call(int opcode, int dst, int src, int off, int imm, CallTarget target) implements Insn {
    static Call of(int opcode, int dst, int src, int off, int imm) {
        return new Call(opcode, dst, src, off, imm, CallTarget.of(src));
    }

    /** Returns the first slot of the subprogram that this call enters when it stands at {@code slot}. */
    public int targetFrom(int slot) {
        return slot + imm + 1;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.CALL;
    }
}
