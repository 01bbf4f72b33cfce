package dev.bpfgate.kernel;

import java.util.Set;

/**
 * Facts of a kernel's build and boot that decide about programs beside its version: options compiled in, lockdown, what the
 * JIT can do. Immutable.
 */
public final class KernelConfig {

    /** A configuration of which nothing holds. */
    static final KernelConfig NOTHING = new KernelConfig(Set.of());

    private final Set<String> facts;

    KernelConfig(Set<String> facts) {
        this.facts = Set.copyOf(facts);
    }

    /**
     * Returns whether a fact holds.
     *
     * @param fact its name in the profile's {@code config} line, such as {@code BPF_KPROBE_OVERRIDE} (an option that is
     *     compiled in) or {@code JIT_KFUNC_CALLS}
     */
    public boolean has(String fact) {
        return facts.contains(fact);
    }

    /** Returns whether one of the facts holds. */
    boolean hasAny(Set<String> names) {
        for (String fact : names) {
            if (facts.contains(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Returns all facts that hold. */
    public Set<String> facts() {
        return facts;
    }
}
