package dev.bpfgate.cfg;

/**
 * What the static analyses know of a program whose structure is sound. Slots and subprograms are numbered from 0;
 * subprograms in the order of their first slots, the program's entry being 0.
 */
public interface ProgramFacts {
    /** Returns how many subprograms there are, at least 1. */
    int subprograms();

    /** Returns the first slot of a subprogram. */
    int start(int subprogram);

    /** Returns the slot after a subprogram's last. */
    int end(int subprogram);

    /** Returns the subprogram that a slot belongs to. */
    int subprogramOf(int slot);

    /** Returns the subprogram that begins at a slot, or -1. */
    int subprogramAt(int slot);

    /** Returns the subprogram that handles what the program throws, or -1 if it has none of its own. */
    int exceptionHandler();

    /** Returns whether paths that come here are compared with stored states. */
    boolean isPrunePoint(int slot);

    /** Returns whether coming here is recorded in a path's history. */
    boolean isJumpPoint(int slot);

    /** Returns whether every path that comes here is stored. */
    boolean isForcedCheckpoint(int slot);

    /** Returns whether the call here runs a callback before it returns. */
    boolean callsCallback(int slot);

    /** Returns whether the call here advances an open-coded iterator. */
    boolean isIteratorNext(int slot);

    /** Returns the registers r0 to r9 that may still be read when execution stands before a slot, a bit each. */
    int liveBefore(int slot);

    /** Returns the number of the loop that a slot belongs to (its strongly connected component), 0 if it is in none. */
    int loopOf(int slot);

    /** Returns the slots of a subprogram so that, back edges aside, successors come before predecessors. */
    int[] postorder(int subprogram);

    /** Returns the slots that may be executed after this one within the subprogram, at most two. */
    int[] successors(int slot);

    /** Returns whether a subprogram, or what it calls, contains a call that may move packet data. */
    boolean changesPacketData(int subprogram);

    /** Returns whether a subprogram, or what it calls, contains a call that may sleep. */
    boolean mightSleep(int subprogram);

    /** Returns whether a subprogram contains a tail call. */
    boolean hasTailCall(int subprogram);

    /** Returns whether a subprogram contains a legacy packet load. */
    boolean hasPacketLoad(int subprogram);
}
