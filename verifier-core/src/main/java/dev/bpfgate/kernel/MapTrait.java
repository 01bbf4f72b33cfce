package dev.bpfgate.kernel;

import java.util.Locale;

/** What programs may do with maps of a type; combined as bits of an {@code int}. */
public enum MapTrait {
    /** Sleepable programs may use it. */
    SLEEPABLE,
    /** Programs may hold the address of a value in an instruction. */
    DIRECT_VALUE,
    /** bpf_for_each_map_elem walks it. */
    FOR_EACH,
    /** Has one value for each CPU. */
    PERCPU,
    /** Values are maps. */
    OF_MAPS,
    /** Keys and values must have types. */
    NEEDS_BTF,
    /** Values hold identifiers of builds in place of addresses, four times as large, when BPF_F_STACK_BUILD_ID is set. */
    BUILD_IDS,
    /** The kernel itself adds the flag that forbids programs to write. */
    ADDS_RDONLY_PROG;

    /** Returns the bit that stands for this trait in a set of traits. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the trait with a resource's spelling. */
    static MapTrait ofResourceName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
