package dev.bpfgate.diag;

/**
 * One step of the story that leads to a rejection: what happened, on the failing path, to the value that failed. A story is a
 * list of them in the order of execution. What is known of a value is told in words: {@code 0..255}, {@code any number},
 * {@code pointer to map value, or NULL}.
 */
public sealed interface PathEvent {
    /** Returns the index of the instruction at which it happened. */
    int insn();

    /** The value came into being, as what: a constant, a load, a function's result, an argument. */
    record Origin(int insn, int register, String known) implements PathEvent {
        /** What is known of a value that the function was called with. */
        public static final String ARGUMENT = "an argument of the function";

        /** Returns whether the function was called with the value. */
        public boolean isArgument() {
            return known.equals(ARGUMENT);
        }
    }

    /** The value was changed by arithmetic; what was known of it before and after. */
    record Changed(int insn, int register, String before, String after) implements PathEvent {}

    /** The value was copied from another register. */
    record Copied(int insn, int register, int from) implements PathEvent {}

    /** The value was compared, and the jump was taken or not; what was known of it before and after. */
    record Compared(int insn, int register, boolean taken, String before, String after) implements PathEvent {
        /** Returns whether the comparison taught anything. */
        public boolean narrowed() {
            return !before.equals(after);
        }
    }

    /** A pointer that may be NULL was compared with NULL, and turned out to be it or not on this path. */
    record NullChecked(int insn, int register, boolean isNull) implements PathEvent {}

    /** A packet pointer was compared with the packet's end, which proved so many bytes behind its base; 0: none. */
    record PacketChecked(int insn, int register, int bytes) implements PathEvent {}

    /** The value was put on the stack, at this offset from the frame pointer in bytes. */
    record Spilled(int insn, int register, int offset) implements PathEvent {}

    /** The value came back from the stack. */
    record Filled(int insn, int register, int offset) implements PathEvent {}

    /** The value was passed to a subprogram, which the path entered. */
    record Passed(int insn, int register) implements PathEvent {}

    /** The value was returned by a subprogram, which the path left. */
    record Returned(int insn) implements PathEvent {}

    /** A call made the register that held the value unreadable. */
    record Lost(int insn, int register) implements PathEvent {}

    /** A call made the pointer invalid that the register held; -1 if it was on the stack. */
    record Invalidated(int insn, int register, Reason reason) implements PathEvent {
        /** Why pointers do not outlive a call. */
        public enum Reason {
            /** What it points to may lie elsewhere now. */
            PACKET_MOVED,
            /** Nothing keeps what it points to alive any more. */
            RCU_LEFT,
            /** Others may change what it points to. */
            LOCK_RELEASED
        }
    }

    /** An object was acquired, which must be given back; the id is the kernel's. */
    record Acquired(int insn, int id) implements PathEvent {}

    /** An object was given back, and pointers to it are invalid from here. */
    record Released(int insn, int id) implements PathEvent {}

    /** A section was entered in which not everything is allowed, and which must be left. */
    record Locked(int insn, Section section) implements PathEvent {}

    /** A section was left. */
    record Unlocked(int insn, Section section) implements PathEvent {}

    /** What a path can be inside of. */
    enum Section {
        /** A lock is held. */
        LOCK,
        /** What RCU protects stays. */
        RCU,
        /** Nobody else gets the processor. */
        PREEMPTION_OFF,
        /** Interrupts wait. */
        INTERRUPTS_OFF
    }
}
