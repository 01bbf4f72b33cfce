package dev.bpfgate.kernel;

/**
 * One argument of a helper.
 *
 * @param type what is expected
 * @param flags bits of {@link ValueFlag}
 * @param fixedSizeBytes size of the memory behind the pointer when the prototype fixes it, else 0
 * @param structName kernel structure that must be pointed to; {@link #DECIDED_BY_CALL} when the call itself decides; null
 *     when the type needs none
 */
public record HelperArgument(ArgType type, int flags, int fixedSizeBytes, String structName) {

    /** Stands for a structure that only the other arguments determine. Mirrors: BPF_PTR_POISON. */
    public static final String DECIDED_BY_CALL = "?";

    /** Returns whether the argument has the flag. */
    public boolean is(ValueFlag flag) {
        return flag.in(flags);
    }

    /** Returns whether the prototype fixes the size of the memory. Mirrors: MEM_FIXED_SIZE. */
    public boolean isFixedSize() {
        return fixedSizeBytes > 0;
    }
}
