package dev.bpfgate.interp;

import dev.bpfgate.kernel.LoadFlag;
import dev.bpfgate.kernel.Privileges;
import java.util.Set;

/**
 * On whose behalf and how strictly a program is loaded.
 *
 * @param privileges what the loader may do
 * @param flags what the loader asks for
 */
public record LoadPolicy(Privileges privileges, Set<LoadFlag> flags) {
    /** What root gets. */
    public static final LoadPolicy PRIVILEGED = new LoadPolicy(Privileges.ROOT, Set.of());

    public LoadPolicy {
        flags = Set.copyOf(flags);
    }

    /** Returns whether the loader may load beyond the unprivileged programs (CAP_BPF). */
    public boolean capable() {
        return privileges.bpfCapable();
    }

    /** Returns whether the loader may see kernel memory (CAP_PERFMON): pointers may leak, no speculation barriers. */
    public boolean perfmon() {
        return privileges.allowPointerLeaks();
    }

    /** Returns whether all accesses must be aligned; x86-64 does not ask for it by itself. */
    public boolean strictAlignment() {
        return flags.contains(LoadFlag.STRICT_ALIGNMENT) && !flags.contains(LoadFlag.ANY_ALIGNMENT);
    }

    /** Returns whether states are stored at every chance, as the kernel's own tests ask for, not by its heuristics. */
    public boolean storesEverywhere() {
        return capable() && flags.contains(LoadFlag.TEST_STATE_FREQ);
    }

    /** Returns whether bounds that contradict each other are a reason to reject. */
    public boolean strictInvariants() {
        return capable() && flags.contains(LoadFlag.TEST_REG_INVARIANTS);
    }
}
