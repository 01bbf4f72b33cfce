package dev.bpfgate.state;

/**
 * What each byte of an 8-byte stack slot holds, packed into a long.
 *
 * <pre>
 *   byte of the long    7        6       ...      1        0
 *   stack address     fp-8k    fp-8k+1          fp-8k+6   fp-8k+7
 * </pre>
 *
 * <p>so byte 0 is the slot's highest address, which is the order in which the kernel's log prints the bytes.
 */
public final class SlotTypes {
    /** Bytes of a slot. */
    public static final int SLOT_BYTES = 8;

    /** Never written. */
    public static final int INVALID = 0;
    /** Part of a spilled register. */
    public static final int SPILL = 1;
    /** Some data. */
    public static final int MISC = 2;
    /** Zero. */
    public static final int ZERO = 3;
    /** Part of a dynptr. */
    public static final int DYNPTR = 4;
    /** Part of an iterator. */
    public static final int ITER = 5;
    /** The saved interrupt flags. */
    public static final int IRQ_FLAG = 6;

    /** All eight bytes never written. */
    public static final long ALL_INVALID = 0;
    /** All eight bytes spilled. */
    public static final long ALL_SPILL = all(SPILL);
    /** All eight bytes some data. */
    public static final long ALL_MISC = all(MISC);
    /** All eight bytes zero. */
    public static final long ALL_ZERO = all(ZERO);

    private static final String LETTERS = "?rm0dif";

    private SlotTypes() {}

    /** Returns a slot all of whose bytes are of this type. */
    public static long all(int type) {
        return type * 0x0101010101010101L;
    }

    /** Returns the type of byte {@code index}, 0 to 7, as the class draws it. */
    public static int at(long slot, int index) {
        return (int) (slot >>> (index * 8)) & 0xff;
    }

    /** Returns the slot with byte {@code index} of this type. */
    public static long with(long slot, int index, int type) {
        int shift = index * 8;
        return (slot & ~(0xffL << shift)) | ((long) type << shift);
    }

    /** Returns the slot with some data in each byte that was part of a spilled register. */
    public static long withoutSpill(long slot) {
        long types = slot;
        for (int i = 0; i < SLOT_BYTES; i++) {
            if (at(slot, i) == SPILL) {
                types = with(types, i, MISC);
            }
        }
        return types;
    }

    /** Returns the letter by which the kernel's log shows a type. */
    public static char letter(int type) {
        return LETTERS.charAt(type);
    }

    /** Returns whether the slot holds a register spilled with all of its bytes or with fewer; its top byte tells. */
    public static boolean holdsSpill(long slot) {
        return at(slot, SLOT_BYTES - 1) == SPILL;
    }
}
