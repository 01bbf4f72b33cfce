package dev.bpfgate.cli;

/** What a program without a verdict does to the exit status. */
enum InconclusivePolicy {
    /** It makes the run {@link ExitStatus#INCONCLUSIVE}. */
    FAIL,
    /** It is counted on standard error, nothing more. */
    WARN,
    /** Nothing. */
    IGNORE
}
