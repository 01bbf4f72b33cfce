package dev.bpfgate.prune;

import dev.bpfgate.state.MachineState;

/**
 * Which registers and stack slots a search backwards still has to find the origin of, a bit each, for every frame, and the
 * frame that the search is in. Mirrors: backtrack_state.
 */
final class BacktrackMasks {
    /** Registers r1 to r5, which pass arguments. */
    static final int ARGUMENTS = 0b111110;

    private final int[] registers = new int[MachineState.MAX_FRAMES];
    private final long[] slots = new long[MachineState.MAX_FRAMES];
    private int frame;

    /** Returns the frame that the search is in. */
    int frame() {
        return frame;
    }

    /** Puts the search into a frame, as before it began; masks stay. */
    void startIn(int startFrame) {
        frame = startFrame;
    }

    /** Forgets everything. */
    void reset() {
        for (int i = 0; i < registers.length; i++) {
            registers[i] = 0;
            slots[i] = 0;
        }
        frame = 0;
    }

    /** Returns whether nothing is searched for in the current frame and those outside of it. */
    boolean isEmpty() {
        long all = 0;
        for (int i = 0; i <= frame; i++) {
            all |= registers[i] | slots[i];
        }
        return all == 0;
    }

    /** Goes into a callee's frame. Returns false if there can be none. */
    boolean enter() {
        if (frame == registers.length - 1) {
            return false;
        }
        frame++;
        return true;
    }

    /** Goes back to the caller's frame. Returns false if there is none. */
    boolean leave() {
        if (frame == 0) {
            return false;
        }
        frame--;
        return true;
    }

    int registers() {
        return registers[frame];
    }

    int registers(int inFrame) {
        return registers[inFrame];
    }

    long slots() {
        return slots[frame];
    }

    long slots(int inFrame) {
        return slots[inFrame];
    }

    boolean has(int register) {
        return (registers[frame] >>> register & 1) != 0;
    }

    boolean has(int inFrame, int register) {
        return (registers[inFrame] >>> register & 1) != 0;
    }

    boolean hasSlot(int inFrame, int slot) {
        return (slots[inFrame] >>> slot & 1) != 0;
    }

    void add(int register) {
        registers[frame] |= 1 << register;
    }

    void add(int inFrame, int register) {
        registers[inFrame] |= 1 << register;
    }

    void addSlot(int inFrame, int slot) {
        slots[inFrame] |= 1L << slot;
    }

    void remove(int register) {
        registers[frame] &= ~(1 << register);
    }

    void remove(int inFrame, int register) {
        registers[inFrame] &= ~(1 << register);
    }

    void removeSlot(int inFrame, int slot) {
        slots[inFrame] &= ~(1L << slot);
    }

    /** Stops searching for r1 to r5 in the current frame. */
    void removeArguments() {
        registers[frame] &= ~ARGUMENTS;
    }

    /** Moves r1 to r5 of the current frame to its caller's; false if there is none. */
    boolean passArgumentsToCaller() {
        int arguments = registers[frame] & ARGUMENTS;
        registers[frame] &= ~ARGUMENTS;
        if (!leave()) {
            return false;
        }
        registers[frame] |= arguments;
        return true;
    }
}
