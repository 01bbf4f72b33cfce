package dev.bpfgate.cfg;

import java.util.Arrays;

/** A depth-first numbering of the blocks of one subprogram, along edges that stay in it; iterative. */
final class LocalOrder {
    private final int first;
    private final int[] numbers;
    private final int[] blocks;
    private final int[] parents;
    private int size;

    private LocalOrder(int first, int count) {
        this.first = first;
        this.numbers = new int[count];
        this.blocks = new int[count];
        this.parents = new int[count];
        Arrays.fill(numbers, ControlFlowGraph.NONE);
    }

    /** Numbers the blocks that a subprogram's entry reaches, in the order in which they are first met. */
    static LocalOrder of(BlockGraph graph, int subprogram) {
        int first = graph.entry(subprogram);
        int count = graph.exit(subprogram) + 1 - first;
        LocalOrder order = new LocalOrder(first, count);
        int[] path = new int[count];
        int[] nextEdge = new int[count];
        int depth = 0;
        path[depth] = first;
        nextEdge[depth++] = graph.firstOutgoing(first);
        order.append(first, 0);
        while (depth > 0) {
            int block = path[depth - 1];
            int edge = nextEdge[depth - 1]++;
            if (edge == graph.lastOutgoing(block)) {
                depth--;
                continue;
            }
            int target = graph.target(edge);
            if (graph.kind(edge).isLocal() && order.isNew(target)) {
                order.append(target, order.number(block));
                path[depth] = target;
                nextEdge[depth++] = graph.firstOutgoing(target);
            }
        }
        return order;
    }

    private boolean isNew(int block) {
        int place = block - first;
        return place >= 0 && place < numbers.length && numbers[place] == ControlFlowGraph.NONE;
    }

    private void append(int block, int parent) {
        numbers[block - first] = size;
        parents[size] = parent;
        blocks[size++] = block;
    }

    /** Returns how many blocks the entry reaches. */
    int size() {
        return size;
    }

    /** Returns the number of a block of this subprogram, or {@link ControlFlowGraph#NONE} when it is not reached. */
    int number(int block) {
        int place = block - first;
        return place < 0 || place >= numbers.length ? ControlFlowGraph.NONE : numbers[place];
    }

    /** Returns the block with a number. */
    int block(int number) {
        return blocks[number];
    }

    /** Returns for each number how many blocks were first met through it, itself included: they have the next numbers. */
    int[] subtreeSizes() {
        int[] sizes = new int[size];
        for (int number = size - 1; number >= 0; number--) {
            sizes[number]++;
            if (number > 0) {
                sizes[parents[number]] += sizes[number];
            }
        }
        return sizes;
    }

    /** Returns the number of the block from which a block was first met. */
    int parent(int number) {
        return parents[number];
    }
}
