package dev.bpfgate.kernel;

/**
 * Which widths of access a field of a context allows, and where in the field. Bits 0 to 3: one, two, four, eight bytes at the
 * field's start; bits 4 to 7: the same widths at every offset that is a multiple of the width.
 *
 * @param mask the bits
 */
record AccessWidths(int mask) {

    private static final int ANYWHERE_SHIFT = 4;
    private static final int NARROW = 0x7 << ANYWHERE_SHIFT;
    private static final int ANY = 0xf << ANYWHERE_SHIFT;

    /** Returns the widths that a list in a resource names, such as {@code halves word}; none for {@code -}. */
    static AccessWidths parse(String list) {
        int mask = 0;
        for (String name : ResourceTable.fields(list, ' ')) {
            mask |= bits(name);
        }
        return new AccessWidths(mask);
    }

    /**
     * Returns whether an access is allowed.
     *
     * @param offset from the context's start, in bytes
     * @param sizeBytes 1, 2, 4 or 8
     * @param fieldOffset where the field starts, in bytes
     * @param fieldSize in bytes
     */
    boolean allow(int offset, int sizeBytes, int fieldOffset, int fieldSize) {
        int start = offset - fieldOffset;
        if (start < 0 || start + sizeBytes > fieldSize) {
            return false;
        }
        int width = 31 - Integer.numberOfLeadingZeros(sizeBytes);
        // Sizes are powers of two, so the remainder is a mask, also of negative offsets.
        boolean aligned = (offset & sizeBytes - 1) == 0;
        return aligned && (mask >>> ANYWHERE_SHIFT + width & 1) != 0 || start == 0 && (mask >>> width & 1) != 0;
    }

    private static int bits(String name) {
        switch (name) {
            case "-":
                return 0;
            case "byte":
                return 0x1;
            case "half":
                return 0x2;
            case "word":
                return 0x4;
            case "long":
                return 0x8;
            case "front":
                return 0x7;
            case "bytes":
                return 0x1 << ANYWHERE_SHIFT;
            case "halves":
                return 0x2 << ANYWHERE_SHIFT;
            case "words":
                return 0x4 << ANYWHERE_SHIFT;
            case "longs":
                return 0x8 << ANYWHERE_SHIFT;
            case "narrow":
                return NARROW;
            case "any":
                return ANY;
            default:
                throw new IllegalStateException("no width of access: " + name);
        }
    }
}
