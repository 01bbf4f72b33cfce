package dev.bpfgate.cfg;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks of a program and the edges between them, immutable.
 *
 * <p>Edges are numbered; those that leave a block stand together, in the order fallthrough, jump, exit, then calls in slot
 * order. Everything lies in arrays, so that a program of a million blocks fits; {@link BlockGraphView} shows it to JGraphT.
 */
public final class BlockGraph {
    private final ControlFlowGraph slots;
    private final int[] starts;
    private final int[] blockOf;
    private final int[] entries;
    private final int[] outgoing;
    private final int[] sources;
    private final int[] targets;
    private final byte[] kinds;
    private final int[] incoming;
    private final int[] incomingEdges;

    /**
     * Makes a graph of arrays that become its own.
     *
     * @param starts first slot of each block, and the program's length
     * @param blockOf block of each slot
     * @param entries first block of each subprogram, and the number of blocks
     */
    BlockGraph(ControlFlowGraph slots, int[] starts, int[] blockOf, int[] entries, EdgeList edges) {
        this.slots = slots;
        this.starts = starts;
        this.blockOf = blockOf;
        this.entries = entries;
        this.sources = edges.sources();
        this.targets = edges.targets();
        this.kinds = edges.kinds();
        this.outgoing = offsets(sources, size());
        this.incoming = offsets(targets, size());
        this.incomingEdges = edgesByTarget();
    }

    /** Makes the graph of a program. Jumps that leave it, in programs that nobody has checked, have no edge. */
    public static BlockGraph of(ControlFlowGraph slots) {
        return new BlockBuilder(slots).build();
    }

    /** Counts how often each block occurs and returns where its run begins in an array sorted by block. */
    private static int[] offsets(int[] blockOfEdge, int blocks) {
        int[] offsets = new int[blocks + 1];
        for (int block : blockOfEdge) {
            offsets[block + 1]++;
        }
        for (int block = 0; block < blocks; block++) {
            offsets[block + 1] += offsets[block];
        }
        return offsets;
    }

    private int[] edgesByTarget() {
        int[] next = Arrays.copyOf(incoming, size());
        int[] byTarget = new int[targets.length];
        for (int edge = 0; edge < targets.length; edge++) {
            byTarget[next[targets[edge]]++] = edge;
        }
        return byTarget;
    }

    /** Returns the flow between slots that this was made of. */
    public ControlFlowGraph slots() {
        return slots;
    }

    /** Returns all blocks in the order of their ids, made when asked for; the list cannot be changed. */
    public List<BasicBlock> blocks() {
        return new AbstractList<>() {
            @Override
            public BasicBlock get(int id) {
                return block(id);
            }

            @Override
            public int size() {
                return BlockGraph.this.size();
            }
        };
    }

    /** Returns how many blocks there are. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns a block by its id. */
    public BasicBlock block(int id) {
        int found = Arrays.binarySearch(entries, id);
        int subprogram = found >= 0 ? found : -found - 2;
        return new BasicBlock(id, subprogram, starts[id], starts[id + 1]);
    }

    /** Returns the id of the block that a slot belongs to. */
    public int blockOf(int slot) {
        return blockOf[slot];
    }

    /** Returns the id of a subprogram's first block. */
    public int entry(int subprogram) {
        return entries[subprogram];
    }

    /** Returns the id of the block where a subprogram's returns meet, its last. */
    public int exit(int subprogram) {
        return entries[subprogram + 1] - 1;
    }

    /** Returns how many edges there are. */
    public int edges() {
        return targets.length;
    }

    /** Returns the first edge that leaves a block; those up to {@link #lastOutgoing} leave it too. */
    public int firstOutgoing(int block) {
        return outgoing[block];
    }

    /** Returns the number after the last edge that leaves a block. */
    public int lastOutgoing(int block) {
        return outgoing[block + 1];
    }

    /** Returns how many edges enter a block. */
    public int incomingCount(int block) {
        return incoming[block + 1] - incoming[block];
    }

    /** Returns an edge that enters a block, by its place among those, from 0. */
    public int incoming(int block, int place) {
        return incomingEdges[incoming[block] + place];
    }

    /** Returns the id of the block that an edge leaves. */
    public int source(int edge) {
        return sources[edge];
    }

    /** Returns the id of the block that an edge enters. */
    public int target(int edge) {
        return targets[edge];
    }

    /** Returns why control takes an edge. */
    public EdgeKind kind(int edge) {
        return EdgeKind.of(kinds[edge]);
    }

    /** Returns an edge as a value. */
    public FlowEdge edge(int edge) {
        return new FlowEdge(block(sources[edge]), block(targets[edge]), kind(edge));
    }
}
