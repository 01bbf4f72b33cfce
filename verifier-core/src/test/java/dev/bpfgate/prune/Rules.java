package dev.bpfgate.prune;

import dev.bpfgate.kernel.KernelProfile;

/** Rules of Linux 6.18 for storing states. */
final class Rules {
    /** What root gets. */
    static final PruneRules PRIVILEGED = of(true, true, false);

    private Rules() {}

    static PruneRules of(boolean capable, boolean uninitialisedStack, boolean everywhere) {
        return new PruneRules(
                capable,
                uninitialisedStack,
                everywhere,
                KernelProfile.of("6.18").limits());
    }
}
