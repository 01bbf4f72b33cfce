package dev.bpfgate.isa;

/**
 * An unconditional jump.
 *
 * @param isLong whether the displacement is {@link #imm()} ({@code gotol}) instead of {@link #off()}
 */
public record Jump(int opcode, int dst, int src, int off, int imm, boolean isLong) implements Insn {
    static Jump of(int opcode, int dst, int src, int off, int imm) {
        return new Jump(opcode, dst, src, off, imm, Opcode.classOf(opcode) == Opcode.JMP32);
    }

    /** Returns the displacement in slots, relative to the next one. */
    public int displacement() {
        return isLong ? imm : off;
    }

    /** Returns the slot that this jump goes to when it stands at {@code slot}; it wraps around at 32 bits as the kernel's sum does. */
    public int targetFrom(int slot) {
        return slot + displacement() + 1;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.JUMP;
    }
}
