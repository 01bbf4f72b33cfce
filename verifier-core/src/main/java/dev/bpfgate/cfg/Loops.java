package dev.bpfgate.cfg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The loops of a program and how they lie in each other. A natural loop is what can go back to its header without leaving
 * what the header dominates; all jumps back to one header make one loop. Cycles that no header dominates, which have several
 * entries, are added as irreducible loops. Immutable.
 *
 * <p>An irreducible loop lies in the natural loops that have all of it, and its blocks that lie in further natural loops count
 * as theirs alone.
 *
 * <p>Time is near linear in the edges: {@link LoopFinder} visits each block once, on behalf of its innermost loop.
 */
public final class Loops {
    private final BlockGraph graph;
    private final List<Loop> loops;
    private final int[] innermost;

    private Loops(BlockGraph graph, List<Loop> loops, int[] innermost) {
        this.graph = graph;
        this.loops = Collections.unmodifiableList(loops);
        this.innermost = innermost;
    }

    /** Finds the loops of all subprograms. */
    public static Loops of(BlockGraph graph) {
        List<Loop> loops = new ArrayList<>();
        int[] innermost = new int[graph.size()];
        Arrays.fill(innermost, ControlFlowGraph.NONE);
        for (int subprogram = 0; subprogram < graph.slots().subprograms(); subprogram++) {
            new LoopFinder(graph, subprogram, loops, innermost).find();
        }
        return new Loops(graph, loops, innermost);
    }

    /** Returns all loops in the order of their ids. */
    public List<Loop> loops() {
        return loops;
    }

    /** Returns the id of the innermost loop around a block, or {@link ControlFlowGraph#NONE}. */
    public int innermost(int block) {
        return innermost[block];
    }

    /** Returns the ids of a loop's blocks, those of inner loops included, ascending. Takes time linear in the subprogram. */
    public int[] blocks(Loop loop) {
        int first = graph.entry(loop.subprogram());
        int last = graph.exit(loop.subprogram());
        int[] blocks = new int[last - first];
        int count = 0;
        for (int block = first; block < last; block++) {
            if (block == loop.header() || contains(loop, block)) {
                blocks[count++] = block;
            }
        }
        return Arrays.copyOf(blocks, count);
    }

    /** Returns whether a block belongs to a loop or one inside it. Takes time linear in the depth of loops. */
    public boolean contains(Loop loop, int block) {
        int at = innermost[block];
        while (at > loop.id()) {
            at = loops.get(at).parent();
        }
        return at == loop.id();
    }
}
