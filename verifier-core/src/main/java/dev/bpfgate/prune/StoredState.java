package dev.bpfgate.prune;

import dev.bpfgate.state.MachineState;

/** A stored state in its list, with how often it was of use. */
final class StoredState {
    private final MachineState state;
    private StoredState next;
    private int hits;
    private int misses;

    StoredState(MachineState state, StoredState next) {
        this.state = state;
        this.next = next;
    }

    MachineState state() {
        return state;
    }

    /** Returns the next older one of the list. */
    StoredState next() {
        return next;
    }

    void setNext(StoredState next) {
        this.next = next;
    }

    void hit() {
        hits++;
    }

    void missed() {
        misses++;
    }

    /** Returns whether it missed so much more often than it hit that comparing with it does not pay. */
    boolean isUseless(int patience) {
        return misses > hits * patience + patience;
    }
}
