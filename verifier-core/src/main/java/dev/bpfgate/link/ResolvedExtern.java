package dev.bpfgate.link;

/** What the target provides under an extern's name. */
sealed interface ResolvedExtern {
    /** A configuration value, in the map of the configuration. */
    record ConfigurationValue() implements ResolvedExtern {}

    /**
     * A variable or function in the kernel's type information.
     *
     * @param btfId its number there
     */
    record Typed(int btfId) implements ResolvedExtern {}

    /**
     * An address that only a running kernel knows; the number stands in for it.
     *
     * @param placeholder not the address, but as good as any
     */
    record Address(long placeholder) implements ResolvedExtern {}

    /** Nothing, and the programs can do without. */
    record Missing() implements ResolvedExtern {}

    /**
     * Nobody knows, for want of knowledge of the target.
     *
     * @param needed what would have to be known
     */
    record Undecided(String needed) implements ResolvedExtern {}
}
