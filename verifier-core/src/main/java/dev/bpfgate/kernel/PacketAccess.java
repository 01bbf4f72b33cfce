package dev.bpfgate.kernel;

/** What a program type may do with packets through pointers of its context. */
public enum PacketAccess {
    /** The context has no packet. */
    NONE,
    /** Only read. */
    READ,
    /** Read and write. */
    WRITE
}
