package dev.bpfgate.isa;

/**
 * A slot whose opcode no instruction has. The kernel refuses the program wherever such a slot stands, executed or not.
 */
public record Unknown(int opcode, int dst, int src, int off, int imm) implements Insn {

    @Override
    public InsnKind kind() {
        return InsnKind.UNKNOWN;
    }
}
