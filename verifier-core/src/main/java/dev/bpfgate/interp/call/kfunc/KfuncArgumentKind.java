package dev.bpfgate.interp.call.kfunc;

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
    WORK_QUEUE,
    TASK_WORK,
    RESILIENT_LOCK,
    IRQ_FLAG,
    /** An object that the program allocated. */
    ALLOCATED,
    /** An object that the program allocated and that counts its references. */
    COUNTED,
    /** A list or tree. */
    ROOT,
    /** What links an object in a list or tree. */
    NODE,
    /** A function of the program's. */
    CALLBACK,
    /** An object of the kernel's. */
    OBJECT,
    /** Memory whose size its type tells. */
    MEMORY,
    /** Memory whose size the next argument tells. */
    SIZED_MEMORY;

    /** Returns whether some functions ask that the argument is known to be valid. */
    boolean mustBeValid() {
        return this == MAP || this == OBJECT || this == ALLOCATED;
    }
}
