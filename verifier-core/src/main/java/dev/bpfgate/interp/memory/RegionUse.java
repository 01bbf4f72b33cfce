package dev.bpfgate.interp.memory;

/** What a callee does with memory that it is given. */
public enum RegionUse {
    /** It reads all of it. */
    READ,
    /** It reads and changes it. */
    READ_WRITE,
    /** It fills it without reading it first. */
    FILL
}
