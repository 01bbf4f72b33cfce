package dev.bpfgate.cfg;

import java.util.Arrays;

/**
 * Which blocks every path to a block comes by, in one subprogram, by the algorithm of Lengauer and Tarjan with simple path
 * compression: O(edges * log blocks) whatever the program, where the usual iteration over postorders is quadratic on a long
 * chain of branches that all go back to its head. Iterative.
 *
 * <ol>
 *   <li>Blocks are numbered depth-first ({@link LocalOrder}).
 *   <li>{@link DominatorSolver} finds the last block before each that every path to it comes by.
 *   <li>Intervals of a walk over the tree of these make {@link #dominates} a comparison of numbers.
 * </ol>
 */
public final class Dominators {
    private final LocalOrder order;
    private final int[] opened;
    private final int[] closed;

    private Dominators(LocalOrder order, int[] dominator) {
        this.order = order;
        this.opened = new int[order.size()];
        this.closed = new int[order.size()];
        nest(dominator);
    }

    /** Computes the dominators of a subprogram's blocks. */
    public static Dominators of(BlockGraph graph, int subprogram) {
        return of(graph, LocalOrder.of(graph, subprogram));
    }

    static Dominators of(BlockGraph graph, LocalOrder order) {
        return new Dominators(order, new DominatorSolver(graph, order).solve());
    }

    /** Numbers the tree so that what a block dominates lies between its two numbers. */
    private void nest(int[] dominator) {
        int size = order.size();
        int[] subtree = new int[size];
        Arrays.fill(subtree, 1);
        for (int number = size - 1; number > 0; number--) {
            subtree[dominator[number]] += subtree[number];
        }
        int[] nextFree = new int[size];
        for (int number = 0; number < size; number++) {
            opened[number] = number == 0 ? 0 : nextFree[dominator[number]];
            closed[number] = opened[number] + subtree[number];
            if (number > 0) {
                nextFree[dominator[number]] = closed[number];
            }
            nextFree[number] = opened[number] + 1;
        }
    }

    /** Returns whether every path to a block comes by another, or both are one; false if either is not reached. */
    public boolean dominates(int dominating, int block) {
        int above = order.number(dominating);
        int below = order.number(block);
        if (above == ControlFlowGraph.NONE || below == ControlFlowGraph.NONE) {
            return false;
        }
        return opened[above] <= opened[below] && opened[below] < closed[above];
    }
}
