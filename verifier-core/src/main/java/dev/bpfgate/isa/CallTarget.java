package dev.bpfgate.isa;

/** What a call instruction calls; the code stands in the instruction's source nibble. */
public enum CallTarget {
    /** A helper, by number. */
    HELPER(0),
    /** A subprogram, relative to the next slot. */
    SUBPROGRAM(1),
    /** A kernel function, by BTF id; the offset selects the module. */
    KFUNC(2),
    /** A nibble without meaning. */
    INVALID(-1);

    private static final CallTarget[] VALUES = values();

    private final int code;

    CallTarget(int code) {
        this.code = code;
    }

    /** Returns the source nibble, or -1 for {@link #INVALID}. */
    public int code() {
        return code;
    }

    static CallTarget of(int src) {
        return src < INVALID.ordinal() ? VALUES[src] : INVALID;
    }
}
