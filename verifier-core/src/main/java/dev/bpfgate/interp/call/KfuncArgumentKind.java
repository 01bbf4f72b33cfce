package dev.bpfgate.interp.call;

/** How an argument of a kernel function is judged. */
enum KfuncArgumentKind {
    /** Nothing was passed, and that is fine. */
    MISSING,
    /** The program's context. */
    CONTEXT,
    DYNPTR,
    ITERATOR,
    STRING,
    MAP,
    IRQ_FLAG,
    /** An object of the kernel's. */
    OBJECT,
    /** Memory whose size its type tells. */
    MEMORY,
    /** Memory whose size the next argument tells. */
    SIZED_MEMORY
}
