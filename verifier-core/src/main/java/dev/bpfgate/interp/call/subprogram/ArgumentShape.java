package dev.bpfgate.interp.call.subprogram;

/**
 * What a subprogram's prototype says of one argument.
 *
 * @param kind what must be passed
 * @param mayBeNull whether null may be passed instead
 * @param sizeBytes of memory, how much the function may use
 * @param typeId of an object of the kernel's, its type there
 */
record ArgumentShape(Kind kind, boolean mayBeNull, long sizeBytes, int typeId) {
    /** Sorts of arguments. */
    enum Kind {
        NUMBER,
        CONTEXT,
        MEMORY,
        /** Memory anywhere, which may only be read, and that guarded. */
        UNTRUSTED_MEMORY,
        DYNPTR,
        /** An object of the kernel's. */
        OBJECT,
        /** An object of the kernel's that may be gone, or anything else: it may only be read, and that guarded. */
        UNTRUSTED_OBJECT,
        ARENA
    }

    static final ArgumentShape NUMBER = plain(Kind.NUMBER);
    static final ArgumentShape DYNPTR = plain(Kind.DYNPTR);
    static final ArgumentShape CONTEXT = plain(Kind.CONTEXT);
    static final ArgumentShape ARENA = plain(Kind.ARENA);
    static final ArgumentShape UNTRUSTED_MEMORY = plain(Kind.UNTRUSTED_MEMORY);

    private static ArgumentShape plain(Kind kind) {
        return new ArgumentShape(kind, false, 0, 0);
    }

    static ArgumentShape memory(boolean mayBeNull, long sizeBytes) {
        return new ArgumentShape(Kind.MEMORY, mayBeNull, sizeBytes, 0);
    }

    static ArgumentShape object(boolean mayBeNull, int typeId) {
        return new ArgumentShape(Kind.OBJECT, mayBeNull, 0, typeId);
    }

    static ArgumentShape untrustedObject(int typeId) {
        return new ArgumentShape(Kind.UNTRUSTED_OBJECT, false, 0, typeId);
    }
}
