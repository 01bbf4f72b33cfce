package dev.bpfgate.kernel;

/** Whether programs of a kind may be loaded as sleepable. */
public enum SleepableRule {
    /** They must not. */
    NO,
    /** As they like. */
    MAY,
    /** They must. */
    MUST
}
