package dev.bpfgate.diag;

/**
 * One step of the story that leads to a rejection: what happened, on the failing path, to the value that failed. A story is a
 * list of them in the order of execution.
 */
public sealed interface PathEvent {
    /** Returns the index of the instruction at which it happened. */
    int insn();

    /** The value came into being: a constant, a load, a helper's result, an argument. */
    record Origin(int insn, int register) implements PathEvent {}

    /** The value was changed by arithmetic. */
    record Changed(int insn, int register) implements PathEvent {}

    /** The value was copied from another register. */
    record Copied(int insn, int register, int from) implements PathEvent {}

    /** The value was compared, and the jump was taken or not. */
    record Compared(int insn, int register, boolean taken) implements PathEvent {}

    /** The value was put on the stack, at this offset from the frame pointer in bytes. */
    record Spilled(int insn, int register, int offset) implements PathEvent {}

    /** The value came back from the stack. */
    record Filled(int insn, int register, int offset) implements PathEvent {}

    /** The value was passed to a subprogram, which the path entered. */
    record Passed(int insn, int register) implements PathEvent {}

    /** The value was returned by a subprogram, which the path left. */
    record Returned(int insn) implements PathEvent {}

    /** A call made the register that held the value unreadable, or what it pointed to invalid. */
    record Lost(int insn, int register) implements PathEvent {}
}
