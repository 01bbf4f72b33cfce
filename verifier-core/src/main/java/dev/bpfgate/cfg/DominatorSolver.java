package dev.bpfgate.cfg;

import java.util.Arrays;

/**
 * The algorithm of Lengauer and Tarjan with simple path compression. Blocks go by their depth-first numbers.
 *
 * <ol>
 *   <li>From the last number to the first, the semidominator of each is found among its predecessors ({@link #evaluate}).
 *   <li>A block's dominator is its semidominator, or that of the best block between them, which a last pass resolves.
 * </ol>
 */
final class DominatorSolver {
    private final BlockGraph graph;
    private final LocalOrder order;
    private final int[] semi;
    private final int[] ancestor;
    private final int[] best;
    private final int[] path;

    DominatorSolver(BlockGraph graph, LocalOrder order) {
        int size = order.size();
        this.graph = graph;
        this.order = order;
        this.semi = new int[size];
        this.ancestor = new int[size];
        this.best = new int[size];
        this.path = new int[size];
    }

    /** Returns the number of each block's immediate dominator; the entry has its own. To be called once. */
    int[] solve() {
        int size = order.size();
        int[] dominator = new int[size];
        int[] bucketHead = new int[size];
        int[] bucketNext = new int[size];
        Arrays.fill(bucketHead, ControlFlowGraph.NONE);
        Arrays.fill(ancestor, ControlFlowGraph.NONE);
        for (int number = 0; number < size; number++) {
            semi[number] = number;
            best[number] = number;
        }
        for (int number = size - 1; number > 0; number--) {
            semi[number] = semidominator(number);
            bucketNext[number] = bucketHead[semi[number]];
            bucketHead[semi[number]] = number;
            int parent = order.parent(number);
            ancestor[number] = parent;
            for (int waiting = bucketHead[parent]; waiting != ControlFlowGraph.NONE; waiting = bucketNext[waiting]) {
                int lowest = evaluate(waiting);
                dominator[waiting] = semi[lowest] < semi[waiting] ? lowest : parent;
            }
            bucketHead[parent] = ControlFlowGraph.NONE;
        }
        for (int number = 1; number < size; number++) {
            if (dominator[number] != semi[number]) {
                dominator[number] = dominator[dominator[number]];
            }
        }
        return dominator;
    }

    private int semidominator(int number) {
        int block = order.block(number);
        int lowest = number;
        for (int place = 0; place < graph.incomingCount(block); place++) {
            int edge = graph.incoming(block, place);
            int source = graph.kind(edge).isLocal() ? order.number(graph.source(edge)) : ControlFlowGraph.NONE;
            if (source != ControlFlowGraph.NONE) {
                lowest = Math.min(lowest, semi[evaluate(source)]);
            }
        }
        return lowest;
    }

    /** Returns the number with the lowest semidominator on the way up the forest, and shortens that way. */
    private int evaluate(int number) {
        if (ancestor[number] == ControlFlowGraph.NONE) {
            return number;
        }
        int depth = 0;
        for (int at = number; ancestor[ancestor[at]] != ControlFlowGraph.NONE; at = ancestor[at]) {
            path[depth++] = at;
        }
        while (depth > 0) {
            int at = path[--depth];
            int above = ancestor[at];
            if (semi[best[above]] < semi[best[at]]) {
                best[at] = best[above];
            }
            ancestor[at] = ancestor[above];
        }
        return best[number];
    }
}
