package dev.bpfgate.isa;

/**
 * One 8-byte slot of a program, immutable. Every record keeps the slot's raw fields, because the kernel looks at reserved fields
 * only when an instruction is executed, and adds the facts that follow from them, computed once by the decoder. Build values with
 * {@link InsnDecoder} or {@link Assembler}; the canonical constructors trust their arguments.
 *
 * <p>A program is an {@code Insn[]} indexed by slot. A 64-bit immediate load occupies two slots, the second a {@link SecondHalf}.
 */
public sealed interface Insn
        permits Alu,
                Move,
                Negate,
                ByteSwap,
                Load,
                Store,
                StoreImm,
                Atomic,
                LoadImm64,
                SecondHalf,
                LoadPacket,
                Jump,
                MayGoto,
                Branch,
                Call,
                Exit,
                Unknown {

    /** Returns the shape, for dispatchers. */
    InsnKind kind();

    /** Returns the opcode byte, 0..255. */
    int opcode();

    /** Returns the destination nibble, 0..15. */
    int dst();

    /** Returns the source nibble, 0..15. */
    int src();

    /** Returns the offset field, a signed 16-bit number. */
    int off();

    /** Returns the immediate, a signed 32-bit number. */
    int imm();

    /** Returns how many slots the instruction takes: 2 for a 64-bit immediate load, else 1. */
    default int slots() {
        return kind() == InsnKind.LOAD_IMM64 ? 2 : 1;
    }
}
