package dev.bpfgate.interp;

import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/** The paths that were forked and wait to be explored, newest first. */
final class PendingBranches {
    private MachineState[] states = new MachineState[16];
    private int[] insnIndex = new int[16];
    private int[] previousIndex = new int[16];
    private long[] logPosition = new long[16];
    private int size;

    int size() {
        return size;
    }

    void push(MachineState state, int insn, int previous, long position) {
        if (size == states.length) {
            int capacity = size * 2;
            states = Arrays.copyOf(states, capacity);
            insnIndex = Arrays.copyOf(insnIndex, capacity);
            previousIndex = Arrays.copyOf(previousIndex, capacity);
            logPosition = Arrays.copyOf(logPosition, capacity);
        }
        states[size] = state;
        insnIndex[size] = insn;
        previousIndex[size] = previous;
        logPosition[size] = position;
        size++;
    }

    /** Removes the newest path and returns its state; the others of its facts stay readable until the next push. */
    MachineState pop() {
        size--;
        MachineState state = states[size];
        states[size] = null;
        return state;
    }

    /** Returns the index at which the path popped last goes on. */
    int poppedInsn() {
        return insnIndex[size];
    }

    /** Returns the index of the instruction that forked the path popped last. */
    int poppedPrevious() {
        return previousIndex[size];
    }

    /** Returns where the log stood when the path popped last was forked. */
    long poppedLogPosition() {
        return logPosition[size];
    }
}
