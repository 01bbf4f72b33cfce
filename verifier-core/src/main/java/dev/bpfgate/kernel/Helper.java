package dev.bpfgate.kernel;

/**
 * A helper as the kernel numbers and prints it.
 *
 * @param id the number in a call instruction's immediate; 0 is a name only, for a helper that nobody may call
 * @param name the name that the kernel's disassembly prints, such as {@code bpf_map_lookup_elem}
 * @param traits bits of {@link HelperTrait}
 */
public record Helper(int id, String name, int traits) {

    /** Returns whether the helper has the trait. */
    public boolean has(HelperTrait trait) {
        return (traits & trait.bit()) != 0;
    }
}
