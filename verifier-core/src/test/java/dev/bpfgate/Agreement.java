package dev.bpfgate;

import java.util.Locale;

/** What may agree between bpfgate and a kernel about one program; only programs with a verdict count. */
enum Agreement {
    /** The same verdict. */
    VERDICT,
    /** The same error number, 0 if both accept. */
    ERRNO,
    /** The kernel prints the line that bpfgate gives as its reason; nothing to print if both accept. */
    WORDS,
    /** The same line {@code processed N insns ...}. */
    COUNTS,
    /** The same log at level 5. */
    LOG,
    /** The same log at level 2. */
    TRACE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
