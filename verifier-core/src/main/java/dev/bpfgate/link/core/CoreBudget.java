package dev.bpfgate.link.core;

/** Ends comparisons of types that no compiler makes, in which every step doubles the work. */
final class CoreBudget {
    private static final int STEPS = 4_000_000;

    private int left = STEPS;

    /** Returns whether one more step may be taken. */
    boolean take() {
        return --left >= 0;
    }
}
