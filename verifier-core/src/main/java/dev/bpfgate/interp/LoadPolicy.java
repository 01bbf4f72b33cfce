package dev.bpfgate.interp;

/**
 * On whose behalf and how strictly a program is loaded.
 *
 * @param capable may load programs beyond the unprivileged ones (CAP_BPF)
 * @param perfmon may see kernel memory: pointers may be leaked, stack read uninitialised, no speculation barriers (CAP_PERFMON)
 * @param strictAlignment all accesses must be aligned
 * @param storesEverywhere states are stored at every chance, as the kernel's own tests ask for, not by its heuristics
 */
public record LoadPolicy(boolean capable, boolean perfmon, boolean strictAlignment, boolean storesEverywhere) {
    /** What root gets. */
    public static final LoadPolicy PRIVILEGED = new LoadPolicy(true, true, false, false);
}
