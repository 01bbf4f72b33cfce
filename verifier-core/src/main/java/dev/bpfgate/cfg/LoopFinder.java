package dev.bpfgate.cfg;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the loops of one subprogram.
 *
 * <ol>
 *   <li>Headers are taken from the last to the first in depth-first order, so inner loops come before outer ones.
 *   <li>From the sources of jumps back, a loop's body is collected against the flow ({@link #collect}). A loop that was found
 *       before is passed as one node, its header, because nothing else leads into it.
 *   <li>Cycles that remain without jumps back to dominating headers are irreducible ({@link #addIrreducible}).
 * </ol>
 */
final class LoopFinder implements StrongComponents.Edges {
    private static final int UNSEEN = -2;

    private final BlockGraph graph;
    private final int subprogram;
    private final List<Loop> loops;
    private final int[] innermost;
    private final LocalOrder order;
    private final Dominators dominators;
    private final int[] outer;
    private final int[] enclosing;
    private final int[] loopOfHeader;
    private final int[] pending;
    private int pendingCount;

    LoopFinder(BlockGraph graph, int subprogram, List<Loop> loops, int[] innermost) {
        this.graph = graph;
        this.subprogram = subprogram;
        this.loops = loops;
        this.innermost = innermost;
        this.order = LocalOrder.of(graph, subprogram);
        this.dominators = Dominators.of(graph, order);
        this.outer = new int[order.size()];
        this.enclosing = new int[order.size()];
        this.loopOfHeader = new int[order.size()];
        this.pending = new int[order.size()];
    }

    void find() {
        boolean[] heads = new boolean[order.size()];
        Arrays.fill(enclosing, ControlFlowGraph.NONE);
        for (int number = 0; number < outer.length; number++) {
            outer[number] = number;
        }
        for (int number = order.size() - 1; number >= 0; number--) {
            heads[number] = collect(number);
        }
        addNatural(heads);
        if (entersLoopsAside()) {
            addIrreducible();
        }
    }

    /** Whether a jump goes back to a block that it came through, but need not have come through. */
    private boolean entersLoopsAside() {
        int[] sizes = order.subtreeSizes();
        for (int number = 0; number < sizes.length; number++) {
            for (int place = 0; place < degree(number); place++) {
                int target = target(number, place);
                boolean back = target != ControlFlowGraph.NONE && target <= number;
                if (back && number < target + sizes[target]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Collects the body of the loop that a block heads; returns false when it heads none. */
    private boolean collect(int header) {
        boolean heads = false;
        pendingCount = 0;
        int block = order.block(header);
        for (int place = 0; place < graph.incomingCount(block); place++) {
            int edge = graph.incoming(block, place);
            if (goesBack(edge)) {
                heads = true;
                enclose(order.number(graph.source(edge)), header);
            }
        }
        while (pendingCount > 0) {
            int member = order.block(pending[--pendingCount]);
            for (int place = 0; place < graph.incomingCount(member); place++) {
                int edge = graph.incoming(member, place);
                int source = graph.kind(edge).isLocal() ? order.number(graph.source(edge)) : ControlFlowGraph.NONE;
                if (source != ControlFlowGraph.NONE) {
                    enclose(source, header);
                }
            }
        }
        return heads;
    }

    /** Puts a block, or the outermost loop around it that is known, into the loop of a header, once. */
    private void enclose(int number, int header) {
        int outermost = outermost(number);
        if (outermost == header) {
            return;
        }
        outer[outermost] = header;
        enclosing[outermost] = header;
        pending[pendingCount++] = outermost;
    }

    private int outermost(int number) {
        int at = number;
        while (outer[at] != at) {
            outer[at] = outer[outer[at]];
            at = outer[at];
        }
        return at;
    }

    private boolean goesBack(int edge) {
        return graph.kind(edge).isLocal() && dominators.dominates(graph.target(edge), graph.source(edge));
    }

    private void addNatural(boolean[] heads) {
        for (int number = 0; number < heads.length; number++) {
            int around = enclosing[number] == ControlFlowGraph.NONE
                    ? ControlFlowGraph.NONE
                    : loopOfHeader[enclosing[number]];
            loopOfHeader[number] = around;
            if (heads[number]) {
                loopOfHeader[number] = add(order.block(number), around, true);
            }
            innermost[order.block(number)] = loopOfHeader[number];
        }
    }

    private int add(int header, int parent, boolean reducible) {
        int depth = parent == ControlFlowGraph.NONE ? 1 : loops.get(parent).depth() + 1;
        loops.add(new Loop(loops.size(), subprogram, header, parent, depth, reducible));
        return loops.size() - 1;
    }

    /** Adds one loop for each cycle that remains; blocks of natural loops that it touches stay with those. */
    private void addIrreducible() {
        int[] components = StrongComponents.of(this);
        int[] around = new int[components.length + 1];
        int[] loopOfComponent = new int[components.length + 1];
        Arrays.fill(loopOfComponent, UNSEEN);
        for (int number = 0; number < components.length; number++) {
            int component = components[number];
            if (component != 0) {
                int natural = innermost[order.block(number)];
                around[component] = loopOfComponent[component] == UNSEEN ? natural : common(around[component], natural);
                loopOfComponent[component] = ControlFlowGraph.NONE;
            }
        }
        for (int number = 0; number < components.length; number++) {
            int component = components[number];
            if (component != 0) {
                addToIrreducible(order.block(number), component, around[component], loopOfComponent);
            }
        }
    }

    private void addToIrreducible(int block, int component, int around, int[] loopOfComponent) {
        if (loopOfComponent[component] == ControlFlowGraph.NONE) {
            loopOfComponent[component] = add(block, around, false);
        }
        if (innermost[block] == around) {
            innermost[block] = loopOfComponent[component];
        }
    }

    /** Returns the innermost loop around two others; outer loops have lower ids. */
    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = loops.get(a).parent();
            } else {
                b = loops.get(b).parent();
            }
        }
        return a;
    }

    @Override
    public int nodes() {
        return order.size();
    }

    @Override
    public int degree(int number) {
        int block = order.block(number);
        return graph.lastOutgoing(block) - graph.firstOutgoing(block);
    }

    @Override
    public int target(int number, int place) {
        int edge = graph.firstOutgoing(order.block(number)) + place;
        boolean left = graph.kind(edge).isLocal() && !goesBack(edge);
        return left ? order.number(graph.target(edge)) : ControlFlowGraph.NONE;
    }
}
