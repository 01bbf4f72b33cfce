package dev.bpfgate.cfg;

import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import java.util.BitSet;

/** The static analyses of one program whose structure is sound, computed once and immutable. */
public final class ProgramAnalysis implements ProgramFacts {
    private static final int TAIL_CALL = 12;

    private final ControlFlowGraph graph;
    private final DepthFirstWalk walk;
    private final int[][] postorders;
    private final int[] loops;
    private final short[] liveBefore;
    private final BitSet tailCalls = new BitSet();
    private final BitSet packetLoads = new BitSet();

    private ProgramAnalysis(ControlFlowGraph graph, CallFacts facts, DepthFirstWalk walk) {
        this.graph = graph;
        this.walk = walk;
        this.postorders = postorders(graph);
        this.loops = StrongComponents.of(slotEdges(graph));
        this.liveBefore = LiveRegisters.of(graph, facts, postorders);
        noteLegacy();
    }

    /** Analyses a program after the walk over it found nothing wrong. */
    public static ProgramAnalysis of(ControlFlowGraph graph, CallFacts facts, DepthFirstWalk walk) {
        return new ProgramAnalysis(graph, facts, walk);
    }

    /** Analyses a program that is known to be sound, without an exception callback. */
    public static ProgramAnalysis of(ControlFlowGraph graph, CallFacts facts) {
        return of(graph, facts, DepthFirstWalk.over(graph, facts, ControlFlowGraph.NONE, false));
    }

    private static int[][] postorders(ControlFlowGraph graph) {
        SlotPostorder order = new SlotPostorder(graph);
        int[][] postorders = new int[graph.subprograms()][];
        for (int subprogram = 0; subprogram < postorders.length; subprogram++) {
            postorders[subprogram] = order.of(subprogram);
        }
        return postorders;
    }

    private static StrongComponents.Edges slotEdges(ControlFlowGraph graph) {
        return new StrongComponents.Edges() {
            @Override
            public int nodes() {
                return graph.length();
            }

            @Override
            public int degree(int slot) {
                return 2;
            }

            @Override
            public int target(int slot, int place) {
                return place == 0 ? graph.firstSuccessor(slot) : graph.secondSuccessor(slot);
            }
        };
    }

    private void noteLegacy() {
        for (int slot = 0; slot < graph.length(); slot++) {
            Insn insn = graph.insn(slot);
            if (insn.kind() == InsnKind.LOAD_PACKET) {
                packetLoads.set(graph.subprogramOf(slot));
            } else if (isTailCall(insn)) {
                tailCalls.set(graph.subprogramOf(slot));
            }
        }
    }

    /** Returns whether an instruction calls the helper that replaces the running program. */
    public static boolean isTailCall(Insn insn) {
        return insn.kind() == InsnKind.CALL && ((Call) insn).target() == CallTarget.HELPER && insn.imm() == TAIL_CALL;
    }

    /** Returns the graph that was analysed. */
    public ControlFlowGraph graph() {
        return graph;
    }

    @Override
    public int exceptionHandler() {
        int slot = walk.exceptionCallback();
        return slot == ControlFlowGraph.NONE ? -1 : graph.subprogramOf(slot);
    }

    @Override
    public int subprograms() {
        return graph.subprograms();
    }

    @Override
    public int start(int subprogram) {
        return graph.start(subprogram);
    }

    @Override
    public int end(int subprogram) {
        return graph.end(subprogram);
    }

    @Override
    public int subprogramOf(int slot) {
        return graph.subprogramOf(slot);
    }

    @Override
    public int subprogramAt(int slot) {
        return graph.subprogramAt(slot);
    }

    @Override
    public boolean isPrunePoint(int slot) {
        return walk.marks().isPrunePoint(slot);
    }

    @Override
    public boolean isJumpPoint(int slot) {
        return walk.marks().isJumpPoint(slot);
    }

    @Override
    public boolean isForcedCheckpoint(int slot) {
        return walk.marks().isForcedCheckpoint(slot);
    }

    @Override
    public boolean callsCallback(int slot) {
        return walk.marks().callsCallback(slot);
    }

    @Override
    public boolean isIteratorNext(int slot) {
        return walk.marks().isIteratorNext(slot);
    }

    @Override
    public int liveBefore(int slot) {
        return liveBefore[slot] & 0x3ff;
    }

    @Override
    public int loopOf(int slot) {
        return loops[slot];
    }

    /** {@inheritDoc} The array is this object's own and must not be changed. */
    @Override
    public int[] postorder(int subprogram) {
        return postorders[subprogram];
    }

    @Override
    public int[] successors(int slot) {
        return graph.successors(slot);
    }

    @Override
    public boolean changesPacketData(int subprogram) {
        return walk.effects().changesPacketData(subprogram);
    }

    @Override
    public boolean mightSleep(int subprogram) {
        return walk.effects().mightSleep(subprogram);
    }

    @Override
    public boolean hasTailCall(int subprogram) {
        return tailCalls.get(subprogram);
    }

    @Override
    public boolean hasPacketLoad(int subprogram) {
        return packetLoads.get(subprogram);
    }
}
