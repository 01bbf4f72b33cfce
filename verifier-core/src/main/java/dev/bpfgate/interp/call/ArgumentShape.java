package dev.bpfgate.interp.call;

/**
 * What a subprogram's prototype says of one argument.
 *
 * @param kind what must be passed
 * @param mayBeNull whether null may be passed instead
 * @param sizeBytes of memory, how much the function may use
 */
record ArgumentShape(Kind kind, boolean mayBeNull, long sizeBytes) {
    /** Sorts of arguments. */
    enum Kind {
        NUMBER,
        CONTEXT,
        MEMORY,
        DYNPTR
    }

    static final ArgumentShape NUMBER = new ArgumentShape(Kind.NUMBER, false, 0);
    static final ArgumentShape DYNPTR = new ArgumentShape(Kind.DYNPTR, false, 0);
    static final ArgumentShape CONTEXT = new ArgumentShape(Kind.CONTEXT, false, 0);
}
