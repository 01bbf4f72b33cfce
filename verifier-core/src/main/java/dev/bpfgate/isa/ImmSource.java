package dev.bpfgate.isa;

/** What the value of a 64-bit immediate load means; the code stands in the instruction's source nibble. */
public enum ImmSource {
    /** A plain number. */
    VALUE(0),
    /** A map, by file descriptor. */
    MAP_FD(1),
    /** The address of a map's first value plus an offset, by file descriptor. */
    MAP_VALUE(2),
    /** A kernel variable or function, by BTF id. */
    BTF_ID(3),
    /** A function of this program, relative to the next slot. */
    FUNCTION(4),
    /** A map, by its place in the loader's array of file descriptors. */
    MAP_INDEX(5),
    /** The address of a map's first value plus an offset, by place in the loader's array. */
    MAP_INDEX_VALUE(6),
    /** A nibble without meaning. */
    INVALID(-1);

    private static final ImmSource[] VALUES = values();

    private final int code;

    ImmSource(int code) {
        this.code = code;
    }

    /** Returns the source nibble, or -1 for {@link #INVALID}. */
    public int code() {
        return code;
    }

    /** Whether the value is a map itself. */
    public boolean isMap() {
        return this == MAP_FD || this == MAP_INDEX;
    }

    /** Whether the value points into a map's first value. */
    public boolean isMapValue() {
        return this == MAP_VALUE || this == MAP_INDEX_VALUE;
    }

    static ImmSource of(int src) {
        return src < INVALID.ordinal() ? VALUES[src] : INVALID;
    }
}
