package dev.bpfgate.domain;

/** Whether a conditional jump is taken. */
public enum BranchOutcome {
    /** For every possible value of the operands. */
    ALWAYS,
    /** For no possible value of the operands. */
    NEVER,
    /** Both edges must be followed. */
    UNKNOWN;

    static BranchOutcome of(boolean always, boolean never) {
        if (always) {
            return ALWAYS;
        }
        return never ? NEVER : UNKNOWN;
    }
}
