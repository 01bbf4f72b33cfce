package dev.bpfgate.structure;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.DepthFirstWalk;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LinkedProgram;

/** A program on its way through the passes, and what they have found out so far. Belongs to one run. */
final class ProgramStructure {
    private static final int[] NO_SUBPROGRAMS = {};

    private final LinkedProgram program;
    private final StructureOptions options;
    private final CallFacts callFacts;
    private int[] starts = NO_SUBPROGRAMS;
    private ControlFlowGraph graph;
    private DepthFirstWalk walk;
    private int exceptionCallback = ControlFlowGraph.NONE;

    ProgramStructure(LinkedProgram program, StructureOptions options, CallFacts callFacts) {
        this.program = program;
        this.options = options;
        this.callFacts = callFacts;
    }

    LinkedProgram program() {
        return program;
    }

    StructureOptions options() {
        return options;
    }

    CallFacts callFacts() {
        return callFacts;
    }

    /** Returns the instructions; shared, not to be changed. */
    Insn[] insns() {
        return program.insns();
    }

    /** Returns the first slots of the subprograms in ascending order, none before they are known. */
    int[] starts() {
        return starts;
    }

    /** Returns the graph, null before the subprograms are known. */
    ControlFlowGraph graph() {
        return graph;
    }

    /** Notes the subprograms; there is a graph only if these are all of them. */
    void foundSubprograms(int[] ascending, boolean all) {
        starts = ascending;
        if (all) {
            graph = new ControlFlowGraph(program.insns(), ascending);
        }
    }

    /** Returns the walk over the program, null before it was made. */
    DepthFirstWalk walk() {
        return walk;
    }

    void walked(DepthFirstWalk done) {
        walk = done;
    }

    /** Returns the first slot of the exception callback, or {@link ControlFlowGraph#NONE}. */
    int exceptionCallback() {
        return exceptionCallback;
    }

    void foundExceptionCallback(int slot) {
        exceptionCallback = slot;
    }
}
