package dev.bpfgate.kernel;

import java.util.Locale;

/** What a prototype says of the whole call; combined as bits of an {@code int}. */
public enum HelperFlag {
    /** Only programs with a GPL-compatible licence may call it. Mirrors: gpl_only. */
    GPL_ONLY,
    /** Arguments may point into the packet. Mirrors: pkt_access. */
    PKT_ACCESS,
    /** Sleeps: only sleepable programs, outside of critical sections. Mirrors: might_sleep. */
    MIGHT_SLEEP,
    /** Compilers may assume that R1 to R5 survive. Mirrors: allow_fastcall. */
    ALLOW_FASTCALL;

    /** Returns the bit that stands for this flag in a set of flags. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the flag with a resource's spelling. */
    static HelperFlag ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
