package dev.bpfgate.isa;

/**
 * The opcode byte's anatomy.
 *
 * <pre>
 *  arithmetic and jumps:   7 6 5 4 | 3 | 2 1 0      operation, source (0 immediate, 1 register), class
 *  loads and stores:       7 6 5 | 4 3 | 2 1 0      mode, size, class
 * </pre>
 */
public final class Opcode {
    /** Selects the instruction's class. */
    public static final int CLASS_MASK = 0x07;
    /** Selects the operation of arithmetic and jumps. */
    public static final int OPERATION_MASK = 0xf0;
    /** Selects the width of loads and stores. */
    public static final int SIZE_MASK = 0x18;
    /** Selects the mode of loads and stores. */
    public static final int MODE_MASK = 0xe0;
    /** Set where the second operand is a register. */
    public static final int SOURCE_REGISTER = 0x08;

    /** Non-standard loads. */
    public static final int LD = 0x00;
    /** Loads from memory into a register. */
    public static final int LDX = 0x01;
    /** Stores of an immediate. */
    public static final int ST = 0x02;
    /** Stores of a register, atomics. */
    public static final int STX = 0x03;
    /** 32-bit arithmetic. */
    public static final int ALU = 0x04;
    /** Jumps that compare 64 bits. */
    public static final int JMP = 0x05;
    /** Jumps that compare 32 bits. */
    public static final int JMP32 = 0x06;
    /** 64-bit arithmetic. */
    public static final int ALU64 = 0x07;

    /** Mode of 64-bit immediate loads. */
    public static final int MODE_IMM = 0x00;
    /** Mode of absolute packet loads. */
    public static final int MODE_ABS = 0x20;
    /** Mode of indirect packet loads. */
    public static final int MODE_IND = 0x40;
    /** Mode of ordinary loads and stores. */
    public static final int MODE_MEM = 0x60;
    /** Mode of sign-extending loads. */
    public static final int MODE_MEMSX = 0x80;
    /** Mode of atomics. */
    public static final int MODE_ATOMIC = 0xc0;

    /** The first slot of a 64-bit immediate load. */
    public static final int LOAD_IMM64 = 0x18;
    /** Unconditional jump by the offset field. */
    public static final int JA = 0x05;
    /** Unconditional jump by the immediate. */
    public static final int GOTOL = 0x06;
    /** Call. */
    public static final int CALL = 0x85;
    /** Return. */
    public static final int EXIT = 0x95;
    /** Jump taken by a run-time counter. */
    public static final int MAY_GOTO = 0xe5;

    static final int NEGATE = 0x80;
    static final int MOVE = 0xb0;
    static final int SWAP = 0xd0;

    private Opcode() {}

    /** Returns the class bits of an opcode byte, 0..7. */
    public static int classOf(int opcode) {
        return opcode & CLASS_MASK;
    }

    /** Returns the mode bits of a load's or store's opcode byte. */
    public static int modeOf(int opcode) {
        return opcode & MODE_MASK;
    }

    /** Whether the byte belongs to the two classes of jumps. */
    public static boolean isJump(int opcode) {
        int opcodeClass = classOf(opcode);
        return opcodeClass == JMP || opcodeClass == JMP32;
    }
}
