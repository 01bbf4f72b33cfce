package dev.bpfgate.isa;

/**
 * A jump that a run-time counter takes, which bounds a loop. Valid only with all other fields zero.
 */
public record MayGoto(int opcode, int dst, int src, int off, int imm) implements Insn {
    /** Returns the slot that this jump goes to when it stands at {@code slot}. */
    public int targetFrom(int slot) {
        return slot + off + 1;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.MAY_GOTO;
    }
}
