package dev.bpfgate.prune;

/** The counters of the log's last line, and those that decide when states are stored. Plain fields: the hot loop counts. */
public final class Statistics {
    /** Instructions simulated on all paths. */
    public int insnsProcessed;
    /** Jumps simulated on all paths. */
    public int jumpsProcessed;
    /** {@link #insnsProcessed} when a state was last stored. */
    public int insnsAtLastState;
    /** {@link #jumpsProcessed} when a state was last stored. */
    public int jumpsAtLastState;
    /** States ever stored. */
    public int totalStates;
    /** Most states that existed at once. */
    public int peakStates;
    /** Most states that stood at one instruction when a path came there. */
    public int maxStatesPerInsn;

    /** Starts all counters at 0. */
    public Statistics() {}
}
