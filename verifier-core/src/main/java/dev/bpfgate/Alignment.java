package dev.bpfgate;

/** How much the loader asks the kernel to mind the alignment of memory accesses. */
public enum Alignment {
    /** As the machine needs it: x86-64 and arm64 allow unaligned accesses. */
    AS_MACHINE,
    /** Every access must be aligned, as on machines that trap otherwise. */
    STRICT
}
