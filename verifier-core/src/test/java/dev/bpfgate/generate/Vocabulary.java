package dev.bpfgate.generate;

/** Which statements random programs are made of. */
public enum Vocabulary {
    /** All. */
    FULL,
    /** No helpers, hence no map values; functions of the program's own are called. */
    WITHOUT_HELPERS
}
