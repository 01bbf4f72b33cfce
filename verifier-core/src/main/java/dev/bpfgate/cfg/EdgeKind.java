package dev.bpfgate.cfg;

/** Why control goes from one block to another. */
public enum EdgeKind {
    /** By not jumping. */
    FALLTHROUGH,
    /** By a jump, conditional or not. */
    TAKEN,
    /** By calling a subprogram, to its first block. */
    CALL,
    /** By handing a function's address to somebody who may call it, to its first block. */
    CALLBACK,
    /** By returning, to the exit of the subprogram, a block without instructions. */
    EXIT;

    private static final EdgeKind[] VALUES = values();

    /** Whether the edge stays in its subprogram. */
    public boolean isLocal() {
        return this != CALL && this != CALLBACK;
    }

    static EdgeKind of(int ordinal) {
        return VALUES[ordinal];
    }
}
