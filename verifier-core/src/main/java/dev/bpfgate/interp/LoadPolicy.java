package dev.bpfgate.interp;

import dev.bpfgate.kernel.Privileges;

/**
 * On whose behalf and how strictly a program is loaded.
 *
 * @param privileges what the loader may do
 * @param strictAlignment all accesses must be aligned
 * @param storesEverywhere states are stored at every chance, as the kernel's own tests ask for, not by its heuristics
 */
public record LoadPolicy(Privileges privileges, boolean strictAlignment, boolean storesEverywhere) {
    /** What root gets. */
    public static final LoadPolicy PRIVILEGED = new LoadPolicy(Privileges.ROOT, false, false);

    /** Returns whether the loader may load beyond the unprivileged programs (CAP_BPF). */
    public boolean capable() {
        return privileges.bpfCapable();
    }

    /** Returns whether the loader may see kernel memory (CAP_PERFMON): pointers may leak, no speculation barriers. */
    public boolean perfmon() {
        return privileges.allowPointerLeaks();
    }
}
