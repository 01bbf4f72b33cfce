package dev.bpfgate.generate;

/** What a global function's parameter is. */
enum Parameter {
    INT,
    LONG,
    /** A structure of 16 bytes, or nothing. */
    MEMORY,
    /** A structure of 16 bytes, tagged so that callers must bring one. */
    MEMORY_NOT_NULL,
    XDP_CONTEXT,
    SKB_CONTEXT;

    /** Bytes of what a memory parameter points to. */
    static final int MEMORY_BYTES = 16;

    boolean isNumber() {
        return this == INT || this == LONG;
    }

    boolean isMemory() {
        return this == MEMORY || this == MEMORY_NOT_NULL;
    }
}
