package dev.bpfgate.kernel;

/**
 * Which maps one program may pass to which helpers. Immutable; made once for a program by
 * {@link KernelProfile#mapHelperTable}. Mirrors: check_map_func_compatibility.
 */
public final class MapHelperTable {

    private final long[] typesByHelper;

    MapHelperTable(long[] typesByHelper) {
        this.typesByHelper = typesByHelper;
    }

    /**
     * Returns whether a helper takes a map of a type.
     *
     * @param helperId number of a helper that the program may call
     * @param type type of the map
     */
    public boolean accepts(int helperId, MapType type) {
        return (typesByHelper[helperId] >>> type.number() & 1) != 0;
    }
}
