package dev.bpfgate.diag;

/** What sort of mistake a diagnostic is about. */
public enum Category {
    /** A register holds something else than is needed. */
    REGISTER_TYPE,
    /** An access outside of what is proven to be there, misaligned, or forbidden. */
    MEMORY,
    /** Something taken and not given back, or used after it was. */
    RESOURCE_LIFETIME,
    /** A call with arguments, or from a program, that the callee does not accept. */
    CALL,
    /** Something that the place of execution forbids: sleeping, locks, critical sections. */
    EXECUTION_CONTEXT,
    /** The shape of the program: jumps, loops, encoding, size. */
    PROGRAM_STRUCTURE,
    /** Privileges, licences, and limits. */
    POLICY
}
