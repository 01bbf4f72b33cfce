package dev.bpfgate.cfg;

import dev.bpfgate.isa.InsnKind;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Cuts a program into blocks: one begins at each subprogram, at each target of a jump, and behind each jump and return. Calls
 * do not end blocks. Each subprogram ends with a block without instructions, its exit.
 */
final class BlockBuilder {
    private final ControlFlowGraph slots;
    private final BitSet leaders;
    private final int[] blockOf;
    private final int[] entries;

    BlockBuilder(ControlFlowGraph slots) {
        this.slots = slots;
        this.leaders = new BitSet(slots.length());
        this.blockOf = new int[slots.length()];
        this.entries = new int[slots.subprograms() + 1];
    }

    BlockGraph build() {
        findLeaders();
        int[] starts = cut();
        return new BlockGraph(slots, starts, blockOf, entries, connect(starts));
    }

    private void findLeaders() {
        for (int subprogram = 0; subprogram < slots.subprograms(); subprogram++) {
            leaders.set(slots.start(subprogram));
        }
        for (int slot = 0; slot < slots.length(); slot++) {
            if (inside(slots.target(slot))) {
                leaders.set(slots.target(slot));
            }
            if (endsBlock(slot) && slot + 1 < slots.length()) {
                leaders.set(slot + 1);
            }
        }
    }

    private boolean endsBlock(int slot) {
        InsnKind kind = slots.insn(slot).kind();
        return kind == InsnKind.EXIT || kind == InsnKind.JUMP || kind == InsnKind.BRANCH || kind == InsnKind.MAY_GOTO;
    }

    private boolean inside(int slot) {
        return slot >= 0 && slot < slots.length();
    }

    private int[] cut() {
        int[] starts = new int[leaders.cardinality() + slots.subprograms() + 1];
        int id = 0;
        for (int subprogram = 0; subprogram < slots.subprograms(); subprogram++) {
            entries[subprogram] = id;
            int end = slots.end(subprogram);
            int start = slots.start(subprogram);
            while (start < end) {
                int next = leaders.nextSetBit(start + 1);
                int stop = next < 0 || next > end ? end : next;
                Arrays.fill(blockOf, start, stop, id);
                starts[id++] = start;
                start = stop;
            }
            starts[id++] = end;
        }
        starts[id] = slots.length();
        entries[slots.subprograms()] = id;
        return starts;
    }

    private EdgeList connect(int[] starts) {
        EdgeList edges = new EdgeList();
        for (int block = 0; block + 1 < starts.length; block++) {
            if (starts[block] < starts[block + 1]) {
                connectFlow(edges, block, starts[block + 1] - 1);
                connectCalls(edges, block, starts[block], starts[block + 1]);
            }
        }
        return edges;
    }

    /** Adds the edges of a block's last slot, which may be the second half of an immediate and falls through then. */
    private void connectFlow(EdgeList edges, int block, int last) {
        int next = slots.fallthrough(last);
        if (inside(next)) {
            edges.add(block, blockOf[next], EdgeKind.FALLTHROUGH);
        }
        int target = slots.target(last);
        if (inside(target)) {
            edges.add(block, blockOf[target], EdgeKind.TAKEN);
        }
        if (slots.insn(last).kind() == InsnKind.EXIT) {
            edges.add(block, entries[slots.subprogramOf(last) + 1] - 1, EdgeKind.EXIT);
        }
    }

    private void connectCalls(EdgeList edges, int block, int start, int end) {
        for (int slot = start; slot < end; slot++) {
            int callee = slots.callee(slot);
            int subprogram = callee == ControlFlowGraph.NONE ? ControlFlowGraph.NONE : slots.subprogramAt(callee);
            if (subprogram != ControlFlowGraph.NONE) {
                boolean call = slots.insn(slot).kind() == InsnKind.CALL;
                edges.add(block, entries[subprogram], call ? EdgeKind.CALL : EdgeKind.CALLBACK);
            }
        }
    }
}
