package dev.bpfgate.diag;

import java.util.Locale;

/** The steps from a file to a verdict, in order; each rejection belongs to one. */
public enum Stage {
    /** Reading the file as a BPF object. */
    READ,
    /** Resolving what the object leaves open, as the loader does before it asks the kernel. */
    LINK,
    /** What the kernel refuses before it verifies: no log comes back, only an error number. */
    LOAD,
    /** The passes over the whole program, before any path is followed. */
    STRUCTURE,
    /** Following every path. */
    SIMULATE,
    /** What is judged when all paths are known: depth of calls, depth of the stack, rewriting. */
    FINISH;

    /** Returns the word for this stage in machine-readable output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
