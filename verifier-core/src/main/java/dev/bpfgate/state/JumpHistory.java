package dev.bpfgate.state;

import java.util.Arrays;

/**
 * How a path went from its last stored state to where it is: one entry for each place at which the previous instruction is
 * not simply the one before, and for each instruction whose stack access or linked registers matter to whoever walks back.
 * A copy shares storage with its original until either is written.
 *
 * <p>An entry has the index of the instruction, the index of the one executed before it, {@link #NOTE_STACK_ACCESS notes},
 * and up to six linked registers packed into a long by {@link LinkedRegisters}.
 */
public final class JumpHistory {
    /** The instruction reads or writes a spilled register at the frame and slot that the note carries. */
    public static final int NOTE_STACK_ACCESS = 1 << 9;
    /** The instruction's destination operand is the frame pointer's stack in a comparison of pointers. */
    public static final int NOTE_DST_STACK = 1 << 10;
    /** The same for the source operand. */
    public static final int NOTE_SRC_STACK = 1 << 11;

    private static final int FRAME_BITS = 3;
    private static final int[] NONE = {};
    private static final long[] NO_LINKS = {};

    private int[] index;
    private int[] previous;
    private int[] notes;
    private long[] links;
    private boolean shared;
    private int size;

    /** Makes an empty history. */
    public JumpHistory() {
        index = NONE;
        previous = NONE;
        notes = NONE;
        links = NO_LINKS;
        shared = true;
    }

    private JumpHistory(JumpHistory that) {
        index = that.index;
        previous = that.previous;
        notes = that.notes;
        links = that.links;
        size = that.size;
        shared = true;
        that.shared = true;
    }

    /** Returns a copy; both share storage until either is written. */
    public JumpHistory copy() {
        return new JumpHistory(this);
    }

    /** Returns the note for an access to a spilled register. */
    public static int stackAccess(int frame, int slot) {
        return NOTE_STACK_ACCESS | frame | slot << FRAME_BITS;
    }

    /** Returns the frame that a stack note names. */
    public static int frameOf(int note) {
        return note & 7;
    }

    /** Returns the slot that a stack note names. */
    public static int slotOf(int note) {
        return note >>> FRAME_BITS & 0x3f;
    }

    public int size() {
        return size;
    }

    /** Returns the index of an entry's instruction. */
    public int index(int entry) {
        return index[entry];
    }

    /** Returns the index of the instruction executed before an entry's. */
    public int previous(int entry) {
        return previous[entry];
    }

    public int notes(int entry) {
        return notes[entry];
    }

    /** Returns an entry's linked registers; 0 if none. */
    public long links(int entry) {
        return links[entry];
    }

    /** Appends an entry. */
    public void add(int insnIndex, int previousIndex, int note, long linked) {
        own();
        index[size] = insnIndex;
        previous[size] = previousIndex;
        notes[size] = note;
        links[size] = linked;
        size++;
    }

    /** Adds to the last entry's notes and sets its linked registers if any are given. */
    public void noteLast(int note, long linked) {
        own();
        notes[size - 1] |= note;
        if (linked != 0) {
            links[size - 1] = linked;
        }
    }

    private void own() {
        if (!shared && size < index.length) {
            return;
        }
        int capacity = size + 8 + (size >> 1);
        index = Arrays.copyOf(index, capacity);
        previous = Arrays.copyOf(previous, capacity);
        notes = Arrays.copyOf(notes, capacity);
        links = Arrays.copyOf(links, capacity);
        shared = false;
    }
}
