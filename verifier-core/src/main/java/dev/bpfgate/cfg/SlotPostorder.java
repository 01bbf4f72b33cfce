package dev.bpfgate.cfg;

import java.util.Arrays;

/**
 * Orders a subprogram's reachable slots so that, back edges aside, successors come before predecessors: the order in which
 * backward analyses settle soonest. Mirrors: compute_postorder, v6.18.
 */
final class SlotPostorder {
    private static final byte SEEN = 1;
    private static final byte EXPANDED = 2;

    private final ControlFlowGraph graph;
    private final byte[] states;
    private final int[] stack;
    private int depth;

    SlotPostorder(ControlFlowGraph graph) {
        this.graph = graph;
        this.states = new byte[graph.length()];
        this.stack = new int[graph.length()];
    }

    /** Returns the order of one subprogram; to be called once for each. */
    int[] of(int subprogram) {
        int[] order = new int[graph.end(subprogram) - graph.start(subprogram)];
        int length = 0;
        push(graph.start(subprogram));
        while (depth > 0) {
            int slot = stack[depth - 1];
            if (states[slot] == EXPANDED) {
                order[length++] = slot;
                depth--;
                continue;
            }
            push(graph.firstSuccessor(slot));
            push(graph.secondSuccessor(slot));
            states[slot] = EXPANDED;
        }
        return length == order.length ? order : Arrays.copyOf(order, length);
    }

    private void push(int slot) {
        if (slot != ControlFlowGraph.NONE && states[slot] == 0) {
            states[slot] = SEEN;
            stack[depth++] = slot;
        }
    }
}
