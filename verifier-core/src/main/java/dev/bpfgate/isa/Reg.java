package dev.bpfgate.isa;

/** The machine's registers, in the order of their numbers. Instructions carry plain numbers; this type names them for people. */
public enum Reg {
    R0,
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10;

    /** The read-only frame pointer. */
    public static final Reg FP = R10;

    /** How many registers a frame has. An instruction's nibble may name up to 16; the verifier refuses those from here on. */
    public static final int COUNT = 11;

    /** The number of the frame pointer's register. */
    public static final int FRAME_POINTER = 10;

    /** Returns the register's number, 0..10. */
    public int number() {
        return ordinal();
    }
}
