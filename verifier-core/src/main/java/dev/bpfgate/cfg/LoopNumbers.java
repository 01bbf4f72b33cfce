package dev.bpfgate.cfg;

/**
 * Numbers the loops of a program: the strongly connected components of the flow within subprograms, by Tarjan's algorithm
 * without recursion. Slots in no loop have number 0; the others are numbered from 1 in the order in which components are
 * completed when roots are taken in slot order and fallthroughs before jumps. Time and space are linear.
 *
 * <p>Mirrors: compute_scc, v6.18; the numbers stand in its log.
 */
final class LoopNumbers {
    private static final int COMPLETE = Integer.MAX_VALUE;

    private final ControlFlowGraph graph;
    private final int[] numbers;
    private final int[] order;
    private final int[] low;
    private final int[] path;
    private final int[] component;
    private int pathDepth;
    private int componentDepth;
    private int nextOrder = 1;
    private int nextNumber = 1;

    private LoopNumbers(ControlFlowGraph graph) {
        int slots = graph.length();
        this.graph = graph;
        this.numbers = new int[slots];
        this.order = new int[slots];
        this.low = new int[slots];
        this.path = new int[slots];
        this.component = new int[slots];
    }

    /** Returns the loop number of each slot; the array is the caller's. */
    static int[] of(ControlFlowGraph graph) {
        LoopNumbers loops = new LoopNumbers(graph);
        for (int slot = 0; slot < graph.length(); slot++) {
            if (loops.order[slot] == 0) {
                loops.explore(slot);
            }
        }
        return loops.numbers;
    }

    private void explore(int root) {
        path[pathDepth++] = root;
        while (pathDepth > 0) {
            int slot = path[pathDepth - 1];
            if (order[slot] == 0) {
                order[slot] = nextOrder;
                low[slot] = nextOrder++;
                component[componentDepth++] = slot;
            }
            if (!descend(slot)) {
                pathDepth--;
                if (low[slot] == order[slot]) {
                    complete(slot);
                }
            }
        }
    }

    /** Goes on to a successor that is new; otherwise learns from the successors how far back this slot leads. */
    private boolean descend(int slot) {
        return descend(slot, graph.firstSuccessor(slot)) || descend(slot, graph.secondSuccessor(slot));
    }

    private boolean descend(int slot, int successor) {
        if (successor == ControlFlowGraph.NONE) {
            return false;
        }
        if (order[successor] == 0) {
            path[pathDepth++] = successor;
            return true;
        }
        if (low[successor] < low[slot]) {
            low[slot] = low[successor];
        }
        return false;
    }

    /** Takes the component that a slot heads off the stack; one slot alone is a loop only with an edge to itself. */
    private void complete(int head) {
        boolean alone = component[componentDepth - 1] == head;
        boolean selfLoop = graph.firstSuccessor(head) == head || graph.secondSuccessor(head) == head;
        int number = alone && !selfLoop ? 0 : nextNumber++;
        int slot;
        do {
            slot = component[--componentDepth];
            low[slot] = COMPLETE;
            numbers[slot] = number;
        } while (slot != head);
    }
}
