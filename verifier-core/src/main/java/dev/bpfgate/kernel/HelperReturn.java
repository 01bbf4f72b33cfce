package dev.bpfgate.kernel;

/**
 * What a helper returns.
 *
 * @param type the kind of value in R0
 * @param flags bits of {@link ValueFlag}
 * @param structName kernel structure pointed to; {@link HelperArgument#DECIDED_BY_CALL} when the call itself decides; null
 *     when the type needs none
 */
public record HelperReturn(ReturnType type, int flags, String structName) {

    /** Returns whether the result has the flag. */
    public boolean is(ValueFlag flag) {
        return flag.in(flags);
    }
}
