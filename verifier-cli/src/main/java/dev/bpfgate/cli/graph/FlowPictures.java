package dev.bpfgate.cli.graph;

import dev.bpfgate.cfg.BasicBlock;
import dev.bpfgate.cfg.BlockGraph;
import dev.bpfgate.cfg.CallGraph;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.EdgeKind;
import dev.bpfgate.cfg.Loop;
import dev.bpfgate.cfg.Loops;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Subprogram;
import dev.bpfgate.report.Listing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws up what is shown of a program's control flow. */
public final class FlowPictures {
    private final Disassembler disassembler;

    /**
     * Makes pictures.
     *
     * @param names what calls call
     */
    public FlowPictures(CallNames names) {
        this.disassembler = new Disassembler(names);
    }

    /** Returns the picture of a program whose control flow is known. */
    public FlowPicture of(LinkedProgram program, ControlFlowGraph flow) {
        BlockGraph graph = BlockGraph.of(flow);
        Loops loops = Loops.of(graph);
        return new FlowPicture(
                program.name(),
                program.section(),
                functions(program, flow),
                blocks(program, graph, loops),
                edges(graph, loops));
    }

    private static List<FlowPicture.Function> functions(LinkedProgram program, ControlFlowGraph flow) {
        Set<Integer> recursive = CallGraph.of(flow).recursive();
        List<FlowPicture.Function> functions = new ArrayList<>();
        for (int id = 0; id < flow.subprograms(); id++) {
            functions.add(new FlowPicture.Function(id, name(program, flow.start(id)), recursive.contains(id)));
        }
        return functions;
    }

    private static String name(LinkedProgram program, int start) {
        for (Subprogram function : program.subprograms()) {
            if (function.start() == start) {
                return function.name();
            }
        }
        return "insn_" + start;
    }

    private List<FlowPicture.Block> blocks(LinkedProgram program, BlockGraph graph, Loops loops) {
        BitSet reachable = reachable(graph);
        BitSet headers = new BitSet();
        loops.loops().forEach(loop -> headers.set(loop.header()));
        List<FlowPicture.Block> blocks = new ArrayList<>();
        for (BasicBlock block : graph.blocks()) {
            int innermost = loops.innermost(block.id());
            blocks.add(new FlowPicture.Block(
                    block.id(),
                    block.subprogram(),
                    block.start(),
                    block.end(),
                    innermost == ControlFlowGraph.NONE
                            ? 0
                            : loops.loops().get(innermost).depth(),
                    headers.get(block.id()),
                    reachable.get(block.id()),
                    lines(program, block)));
        }
        return blocks;
    }

    private static BitSet reachable(BlockGraph graph) {
        BitSet seen = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>();
        if (graph.size() > 0) {
            seen.set(0);
            pending.add(0);
        }
        while (!pending.isEmpty()) {
            int block = pending.remove();
            for (int edge = graph.firstOutgoing(block); edge < graph.lastOutgoing(block); edge++) {
                int target = graph.target(edge);
                if (!seen.get(target)) {
                    seen.set(target);
                    pending.add(target);
                }
            }
        }
        return seen;
    }

    private List<FlowPicture.Line> lines(LinkedProgram program, BasicBlock block) {
        List<FlowPicture.Line> lines = new ArrayList<>();
        Insn[] insns = program.insns();
        String last = "";
        for (int slot = block.start(); slot < block.end(); slot += insns[slot].slots()) {
            String source = Listing.sourceLine(program.sourceLineAt(slot));
            if (!source.isEmpty() && !source.equals(last)) {
                lines.add(new FlowPicture.Line(-1, "; " + source));
                last = source;
            }
            lines.add(new FlowPicture.Line(slot, slot + ": " + disassembler.line(insns[slot])));
        }
        return lines;
    }

    private static List<FlowPicture.Edge> edges(BlockGraph graph, Loops loops) {
        List<FlowPicture.Edge> edges = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            EdgeKind kind = graph.kind(edge);
            int source = graph.source(edge);
            int target = graph.target(edge);
            edges.add(new FlowPicture.Edge(
                    source,
                    target,
                    kind.name().toLowerCase(Locale.ROOT),
                    kind.isLocal(),
                    kind.isLocal() && closesLoop(loops, source, target)));
        }
        return edges;
    }

    private static boolean closesLoop(Loops loops, int source, int target) {
        int innermost = loops.innermost(target);
        if (innermost == ControlFlowGraph.NONE) {
            return false;
        }
        Loop loop = loops.loops().get(innermost);
        return loop.header() == target && loops.contains(loop, source);
    }
}
