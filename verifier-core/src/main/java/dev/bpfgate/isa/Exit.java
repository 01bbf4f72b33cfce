package dev.bpfgate.isa;

/**
 * Return from a subprogram, or the end of the program.
 */
public record Exit(int opcode, int dst, int src, int off, int imm) implements Insn {

    @Override
    public InsnKind kind() {
        return InsnKind.EXIT;
    }
}
