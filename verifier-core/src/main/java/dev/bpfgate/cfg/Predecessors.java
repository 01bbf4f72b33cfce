package dev.bpfgate.cfg;

/** The slots from which each slot of a program may be reached within its subprogram, in one array. */
final class Predecessors {
    private final int[] starts;
    private final int[] slots;

    Predecessors(ControlFlowGraph graph) {
        starts = new int[graph.length() + 1];
        for (int slot = 0; slot < graph.length(); slot++) {
            count(graph.firstSuccessor(slot));
            count(graph.secondSuccessor(slot));
        }
        for (int slot = 1; slot <= graph.length(); slot++) {
            starts[slot] += starts[slot - 1];
        }
        slots = new int[starts[graph.length()]];
        // Filled from the end of each slot's part, which leaves every start where it belongs.
        for (int slot = graph.length() - 1; slot >= 0; slot--) {
            insert(graph.secondSuccessor(slot), slot);
            insert(graph.firstSuccessor(slot), slot);
        }
    }

    private void count(int successor) {
        if (successor != ControlFlowGraph.NONE) {
            starts[successor]++;
        }
    }

    private void insert(int successor, int slot) {
        if (successor != ControlFlowGraph.NONE) {
            slots[--starts[successor]] = slot;
        }
    }

    /** Returns the first place of a slot's predecessors. */
    int first(int slot) {
        return starts[slot];
    }

    /** Returns the place after the last of a slot's predecessors. */
    int last(int slot) {
        return starts[slot + 1];
    }

    /** Returns the slot at a place. */
    int at(int place) {
        return slots[place];
    }
}
