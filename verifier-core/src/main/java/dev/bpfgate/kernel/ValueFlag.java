package dev.bpfgate.kernel;

/** What a helper's prototype says of an argument or a result beside its type; combined as bits of an {@code int}. */
public enum ValueFlag {
    /** NULL is possible, or allowed. Mirrors: PTR_MAYBE_NULL. */
    MAYBE_NULL,
    /** Only read. Mirrors: MEM_RDONLY. */
    RDONLY,
    /** Need not be initialized: the helper writes all of it. Mirrors: MEM_UNINIT. */
    UNINIT,
    /** The helper may write. Mirrors: MEM_WRITE. */
    WRITE,
    /** Must be aligned to its size. Mirrors: MEM_ALIGNED. */
    ALIGNED,
    /** The reference ends with the call. Mirrors: OBJ_RELEASE. */
    RELEASE,
    /** A dynamic pointer to memory of the program. Mirrors: DYNPTR_TYPE_LOCAL. */
    DYNPTR_LOCAL,
    /** A dynamic pointer to a record of a ring buffer. Mirrors: DYNPTR_TYPE_RINGBUF. */
    DYNPTR_RINGBUF,
    /** A record of a ring buffer. Mirrors: MEM_RINGBUF. */
    RINGBUF,
    /** A kernel object known to be alive and unchanged. Mirrors: PTR_TRUSTED. */
    TRUSTED;

    /** Returns the bit that stands for this flag in a set of flags. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns whether a set of flags holds this one. */
    public boolean in(int flags) {
        return (flags & bit()) != 0;
    }
}
