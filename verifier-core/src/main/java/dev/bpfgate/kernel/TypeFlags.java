package dev.bpfgate.kernel;

/**
 * What qualifies the type of a register, an argument or a return value, one bit each, in the kernel's order. The same
 * bits serve all three. Mirrors: enum bpf_type_flag, v6.18.
 */
public final class TypeFlags {
    /** No qualification. */
    public static final int NONE = 0;
    /** May be null until compared with it. */
    public static final int MAYBE_NULL = 1;
    /** May be read only. */
    public static final int RDONLY = 1 << 1;
    /** Memory reserved in a ring buffer. */
    public static final int RINGBUF = 1 << 2;
    /** Points into user space. */
    public static final int USER = 1 << 3;
    /** Points to per-CPU data. */
    public static final int PERCPU = 1 << 4;
    /** An argument that gives up its reference. */
    public static final int RELEASE = 1 << 5;
    /** The object may be gone or the pointer invalid; loads are guarded at run time. */
    public static final int UNTRUSTED = 1 << 6;
    /** Memory that the callee fills and that need not be initialised. */
    public static final int UNINIT = 1 << 7;
    /** A dynptr over local memory. */
    public static final int DYNPTR_LOCAL = 1 << 8;
    /** A dynptr over a ring buffer's record. */
    public static final int DYNPTR_RINGBUF = 1 << 9;
    /** Memory whose size the prototype fixes. */
    public static final int FIXED_SIZE = 1 << 10;
    /** An object that the program allocated. */
    public static final int ALLOC = 1 << 11;
    /** Valid for the whole program. */
    public static final int TRUSTED = 1 << 12;
    /** Valid within a read-side critical section. */
    public static final int RCU = 1 << 13;
    /** A borrowed reference to an object in a collection. */
    public static final int NON_OWN_REF = 1 << 14;
    /** A dynptr over a socket buffer. */
    public static final int DYNPTR_SKB = 1 << 15;
    /** A dynptr over an XDP frame. */
    public static final int DYNPTR_XDP = 1 << 16;
    /** Memory that must be aligned to its size. */
    public static final int ALIGNED = 1 << 17;
    /** Memory that the callee writes. */
    public static final int WRITE = 1 << 18;
    /** A dynptr over a socket buffer's metadata. */
    public static final int DYNPTR_SKB_META = 1 << 19;

    /** All kinds of dynptr. */
    public static final int ANY_DYNPTR = DYNPTR_LOCAL | DYNPTR_RINGBUF | DYNPTR_SKB | DYNPTR_XDP | DYNPTR_SKB_META;

    private TypeFlags() {}
}
