package dev.bpfgate.prune;

import dev.bpfgate.kernel.Limits;

/**
 * Under which rules stored states are chosen and compared.
 *
 * @param capable whether the loader may load more than unprivileged programs; if not, every scalar is precise
 * @param uninitialisedStack whether bytes of the stack that were never written may be read (CAP_PERFMON)
 * @param everywhere whether a state is stored at every prune point, as the kernel's own tests ask for
 * @param limits how many states are stored
 */
public record PruneRules(boolean capable, boolean uninitialisedStack, boolean everywhere, Limits limits) {}
