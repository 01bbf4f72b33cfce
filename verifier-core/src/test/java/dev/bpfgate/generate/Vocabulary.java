package dev.bpfgate.generate;

import java.util.Set;

/** Which statements random programs are made of. */
public enum Vocabulary {
    /** All. */
    FULL(Set.of(), 0),
    /** No helpers, hence no map values; functions of the program's own are called. */
    WITHOUT_HELPERS(Set.of(9, 10, 13, 15, 21), 2),
    /** What loaders without capabilities may have: no functions, loops or variable offsets in stack and packets. */
    UNPRIVILEGED(Set.of(12, 14, 15, 20, 21, 25, 26, 27), 9);

    private final Set<Integer> missing;
    private final int instead;

    Vocabulary(Set<Integer> missing, int instead) {
        this.missing = missing;
        this.instead = instead;
    }

    /** Returns which of the generator's statements stands for this choice. */
    int statement(int choice) {
        return missing.contains(choice) ? instead : choice;
    }

    boolean hasHelpers() {
        return this != WITHOUT_HELPERS;
    }

    /** Returns what kinds of programs there are. */
    Shape[] shapes() {
        return this == UNPRIVILEGED
                ? new Shape[] {Shape.SOCKET_FILTER}
                : new Shape[] {Shape.XDP, Shape.TC, Shape.SOCKET_FILTER};
    }
}
