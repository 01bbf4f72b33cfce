package dev.bpfgate.kernel;

/**
 * A field of a context and what it allows.
 *
 * @param name as user space knows it
 * @param offset from the context's start, in bytes
 * @param sizeBytes size of the field
 * @param loads widths that loads may have
 * @param stores widths that stores may have
 * @param value what a load yields
 * @param condition when the field is there at all
 */
record ContextField(
        String name,
        int offset,
        int sizeBytes,
        AccessWidths loads,
        AccessWidths stores,
        ContextValue value,
        LoadCondition condition) {

    static ContextField parse(String[] row) {
        return new ContextField(
                row[0],
                Integer.parseInt(row[1]),
                Integer.parseInt(row[2]),
                AccessWidths.parse(row[3]),
                AccessWidths.parse(row[4]),
                ContextValue.parse(row[5]),
                LoadCondition.parse(ResourceTable.field(row, 6)));
    }

    boolean allowsLoad(int accessOffset, int accessSize) {
        return loads.allow(accessOffset, accessSize, offset, sizeBytes);
    }

    boolean allowsStore(int accessOffset, int accessSize) {
        return stores.allow(accessOffset, accessSize, offset, sizeBytes);
    }
}
