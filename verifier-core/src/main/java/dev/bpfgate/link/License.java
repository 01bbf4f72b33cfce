package dev.bpfgate.link;

import java.util.Set;

/** What a program's licence permits. Mirrors: license_is_gpl_compatible, v6.18. */
public final class License {
    private static final Set<String> GPL_COMPATIBLE =
            Set.of("GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL", "Dual MPL/GPL");

    private License() {}

    /** Returns whether the kernel counts a licence's name as compatible with its own. */
    public static boolean isGplCompatible(String name) {
        return GPL_COMPATIBLE.contains(name);
    }
}
