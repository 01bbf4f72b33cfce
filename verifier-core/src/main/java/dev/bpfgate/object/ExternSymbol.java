package dev.bpfgate.object;

/**
 * Something that programs use and the kernel provides.
 *
 * @param name as the programs say
 * @param source where it comes from
 * @param isWeak whether programs can do without
 * @param isFunction whether it is called rather than read
 * @param btfId its declaration in the object's BTF
 * @param typeId the type of the variable or function in the object's BTF, 0 when the declaration says {@code void}
 * @param sizeBytes of configuration values their size, else 0
 * @param dataOffset of configuration values where they lie in the map of the configuration, else 0
 */
public record ExternSymbol(
        String name,
        Source source,
        boolean isWeak,
        boolean isFunction,
        int btfId,
        int typeId,
        int sizeBytes,
        int dataOffset) {
    /** Where an extern comes from. */
    public enum Source {
        /** The kernel's build configuration. */
        KCONFIG,
        /** The kernel's symbols. */
        KSYMS
    }

    /** Returns the name without its flavour, the part from three underscores on. */
    public String essentialName() {
        int flavour = name.lastIndexOf("___");
        return flavour > 0 ? name.substring(0, flavour) : name;
    }
}
