package dev.bpfgate.isa;

/** The shapes of instructions that need different treatment; dispatchers have one line a kind. */
public enum InsnKind {
    /** Binary arithmetic and logic on 32 or 64 bits. */
    ALU,
    /** Moves between registers, sign-extending moves, and casts between address spaces. */
    MOVE,
    /** Arithmetic negation. */
    NEGATE,
    /** Conversions of byte order, conditional on the target's or unconditional. */
    BYTE_SWAP,
    /** Loads from memory, zero- or sign-extending. */
    LOAD,
    /** Stores of a register. */
    STORE,
    /** Stores of an immediate. */
    STORE_IMM,
    /** Atomic read-modify-write operations, load-acquire and store-release. */
    ATOMIC,
    /** The first slot of a 64-bit immediate load. */
    LOAD_IMM64,
    /** The second slot of a 64-bit immediate load: no instruction of its own. */
    SECOND_HALF,
    /** Legacy packet loads, absolute and indirect. */
    LOAD_PACKET,
    /** Unconditional jumps, 16-bit and 32-bit offsets. */
    JUMP,
    /** The bounded-loop jump that a run-time counter may take. */
    MAY_GOTO,
    /** Conditional jumps on 32 or 64 bits. */
    BRANCH,
    /** Calls of helpers, subprograms and kernel functions. */
    CALL,
    /** Return from a subprogram or end of the program. */
    EXIT,
    /** What no instruction set of the targets defines. */
    UNKNOWN
}
