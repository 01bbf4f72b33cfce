package dev.bpfgate.isa;

/**
 * The first slot of a 64-bit immediate load: {@code dst = value}.
 *
 * @param nextImm the second slot's immediate, the value's upper half; 0 when the program ends here
 * @param value both halves put together
 * @param source what the value means
 */
public record LoadImm64(int opcode, int dst, int src, int off, int imm, int nextImm, long value, ImmSource source)
        implements Insn {
    static LoadImm64 of(int dst, int src, int off, int imm, int nextImm) {
        long value = (long) nextImm << Integer.SIZE | Integer.toUnsignedLong(imm);
        return new LoadImm64(Opcode.LOAD_IMM64, dst, src, off, imm, nextImm, value, ImmSource.of(src));
    }

    /** Returns the slot of the function that an instruction of this kind at {@code slot} refers to. */
    public int targetFrom(int slot) {
        return slot + imm + 1;
    }

    @Override
    public InsnKind kind() {
        return InsnKind.LOAD_IMM64;
    }
}
