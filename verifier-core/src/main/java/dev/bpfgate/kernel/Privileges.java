package dev.bpfgate.kernel;

import java.util.EnumSet;
import java.util.Set;

/** What the loading process may do, and what follows from it for verification. Immutable. */
public final class Privileges {

    /** All capabilities: what root has. */
    public static final Privileges ROOT = of(Capability.values());

    /** No capability at all. */
    public static final Privileges NONE = of();

    private final Set<Capability> capabilities;
    private final int bits;
    private final boolean bpf;
    private final boolean perfmon;

    private Privileges(EnumSet<Capability> capabilities) {
        if (capabilities.contains(Capability.SYS_ADMIN)) {
            capabilities.addAll(EnumSet.allOf(Capability.class));
        }
        this.capabilities = Set.copyOf(capabilities);
        int set = 0;
        for (Capability capability : capabilities) {
            set |= 1 << capability.ordinal();
        }
        this.bits = set;
        this.bpf = capabilities.contains(Capability.BPF);
        this.perfmon = capabilities.contains(Capability.PERFMON);
    }

    /** Returns the privileges of a process with these capabilities; SYS_ADMIN brings all others. */
    public static Privileges of(Capability... capabilities) {
        EnumSet<Capability> set = EnumSet.noneOf(Capability.class);
        for (Capability capability : capabilities) {
            set.add(capability);
        }
        return new Privileges(set);
    }

    /** Returns whether the process has the capability. */
    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Returns the capabilities as bits of their ordinal numbers. */
    int bits() {
        return bits;
    }

    /** Returns whether the program may be large, loop, call functions. Mirrors: env->bpf_capable. */
    public boolean bpfCapable() {
        return bpf;
    }

    /** Returns whether pointers may become visible as numbers. Mirrors: env->allow_ptr_leaks. */
    public boolean allowPointerLeaks() {
        return perfmon;
    }

    /** Returns whether stack may be read before it is written. Mirrors: env->allow_uninit_stack. */
    public boolean allowUninitializedStack() {
        return perfmon;
    }

    /** Returns whether paths that only speculation takes are left out. Mirrors: env->bypass_spec_v1. */
    public boolean bypassSpeculationV1() {
        return perfmon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Privileges privileges && privileges.capabilities.equals(capabilities);
    }

    @Override
    public int hashCode() {
        return capabilities.hashCode();
    }

    @Override
    public String toString() {
        return capabilities.toString();
    }
}
