package dev.bpfgate.prune;

import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Stored states in lists, newest first. A list is found by the instruction and the call site of the active frame; as in the
 * kernel, different instructions may share one, which shows in the statistics. Mirrors: explored_state.
 */
final class StateTable {
    private final StoredState[] heads;

    /**
     * @param slots how many instructions the program has, at least 1
     */
    StateTable(int slots) {
        heads = new StoredState[slots];
    }

    /** Returns the number of the list for a state that stands before an instruction. */
    int listOf(MachineState state, int insn) {
        return Integer.remainderUnsigned(insn ^ state.frame().callSite(), heads.length);
    }

    /** Returns the newest of a list, null if it is empty. */
    StoredState head(int list) {
        return heads[list];
    }

    void add(int list, MachineState state) {
        heads[list] = new StoredState(state, heads[list]);
    }

    /**
     * Takes one out of its list.
     *
     * @param newer the one before it, null if it is the newest
     */
    void remove(int list, StoredState newer, StoredState removed) {
        if (newer == null) {
            heads[list] = removed.next();
        } else {
            newer.setNext(removed.next());
        }
    }

    void clear() {
        Arrays.fill(heads, null);
    }
}
