package dev.bpfgate.state;

/**
 * Up to six registers or stack slots that hold the same scalar id, packed into a long: the count in the low 4 bits, then 10
 * bits each.
 *
 * <pre>
 *   bits of an entry   9        8..3           2..0
 *                      register  slot or reg    frame
 * </pre>
 */
public final class LinkedRegisters {
    /** How many fit; what is beyond loses its id. */
    public static final int MAX = 6;

    private static final int COUNT_BITS = 4;
    private static final int ENTRY_BITS = 10;
    private static final int IS_REGISTER = 1 << 9;

    private LinkedRegisters() {}

    /** Returns how many a packed long holds. */
    public static int count(long packed) {
        return (int) (packed & 0xf);
    }

    /** Returns the packed long with one more; at most {@link #MAX} may be added. */
    public static long add(long packed, int frame, boolean isRegister, int registerOrSlot) {
        int count = count(packed);
        long entry = frame | registerOrSlot << 3 | (isRegister ? IS_REGISTER : 0);
        return (packed & ~0xfL) | entry << (COUNT_BITS + count * ENTRY_BITS) | (count + 1);
    }

    public static int frame(long packed, int i) {
        return entry(packed, i) & 7;
    }

    public static boolean isRegister(long packed, int i) {
        return (entry(packed, i) & IS_REGISTER) != 0;
    }

    /** Returns the register's or the slot's number. */
    public static int registerOrSlot(long packed, int i) {
        return entry(packed, i) >>> 3 & 0x3f;
    }

    private static int entry(long packed, int i) {
        return (int) (packed >>> (COUNT_BITS + i * ENTRY_BITS)) & 0x3ff;
    }
}
