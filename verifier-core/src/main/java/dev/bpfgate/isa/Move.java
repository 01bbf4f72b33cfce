package dev.bpfgate.isa;

/**
 * A move, plain, sign-extending, or between address spaces.
 *
 * @param is64 whether all 64 bits are written from the source; otherwise the upper half of the result is zero
 * @param immediate whether the source is {@link #imm()}, sign-extended, instead of the source register
 * @param signExtendBits width of the source that is sign-extended: 8, 16 or 32, or 0 when the move extends nothing
 * @param addressSpaceCast whether the move converts a pointer between address spaces
 */
public record Move(
        int opcode,
        int dst,
        int src,
        int off,
        int imm,
        boolean is64,
        boolean immediate,
        int signExtendBits,
        boolean addressSpaceCast)
        implements Insn {
    /** The offset field of a cast between address spaces. */
    public static final int ADDRESS_SPACE_CAST = 1;

    /** The offset field that the kernel itself uses for per-CPU addresses; no program may. */
    public static final int PER_CPU = -1;

    static Move of(int opcode, int dst, int src, int off, int imm) {
        boolean is64 = Opcode.classOf(opcode) == Opcode.ALU64;
        boolean immediate = (opcode & Opcode.SOURCE_REGISTER) == 0;
        boolean extends32 = is64 && off == 32;
        int signExtendBits = !immediate && (off == 8 || off == 16 || extends32) ? off : 0;
        boolean cast = is64 && !immediate && off == ADDRESS_SPACE_CAST;
        return new Move(opcode, dst, src, off, imm, is64, immediate, signExtendBits, cast);
    }

    @Override
    public InsnKind kind() {
        return InsnKind.MOVE;
    }
}
