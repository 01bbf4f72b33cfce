package dev.bpfgate;

/** What is thought of a program that has a loop. */
public enum LoopPolicy {
    /** What the kernel thinks: a loop that ends within the limits is welcome. */
    AS_KERNEL,
    /** Every loop is an error: for kernels before 5.3, and for people who want none. */
    FORBID
}
