package dev.bpfgate;

import java.util.Locale;

/** What is known about the kernel's answer to one program. */
public enum Verdict {
    /** The kernel loads the program. */
    ACCEPTED,
    /** The kernel, or the loader before it, refuses the program. */
    REJECTED,
    /** Not known: the program needs something that is not modelled, which the result names. */
    INCONCLUSIVE;

    /** Returns the word for this verdict in machine-readable output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
