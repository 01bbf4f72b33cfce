package dev.bpfgate.prune;

/**
 * Under which rules stored states are chosen and compared.
 *
 * @param capable whether the loader may load more than unprivileged programs; if not, every scalar is precise
 * @param uninitialisedStack whether bytes of the stack that were never written may be read (CAP_PERFMON)
 * @param everywhere whether a state is stored at every prune point, as the kernel's own tests ask for
 */
public record PruneRules(boolean capable, boolean uninitialisedStack, boolean everywhere) {
    /** What root gets. */
    public static final PruneRules PRIVILEGED = new PruneRules(true, true, false);
}
