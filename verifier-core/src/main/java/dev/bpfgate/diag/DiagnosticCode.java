package dev.bpfgate.diag;

import java.util.Locale;

/**
 * One thing that can be wrong with a program. Codes are constants of enums, one enum a family; what they say is the
 * kernel's text and lives here once.
 */
public interface DiagnosticCode {
    /** Returns the constant's name. */
    String name();

    /** Returns the stable id, lower-case words with hyphens, unique over all families: the constant's name unless it says otherwise. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Category category();

    /**
     * Returns the kernel's text as a printf-like template, with the line's end if the kernel prints one. Conversions:
     * {@code %d %u %x %s %lld %llu %llx %c %%} with {@code #}, zero padding and width.
     */
    String template();

    /** Returns the kernel's error number, negative, when this is what ends the verification. */
    int errno();
}
