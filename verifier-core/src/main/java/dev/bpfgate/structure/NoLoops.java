package dev.bpfgate.structure;

import dev.bpfgate.cfg.BasicBlock;
import dev.bpfgate.cfg.BlockGraph;
import dev.bpfgate.cfg.Loop;
import dev.bpfgate.cfg.Loops;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * No loops, where none are wanted: for kernels before 5.3, which knew none, and for people who want none. All loops are named, up to
 * a limit, each with its blocks and source lines. No kernel of the targets' makes this check.
 */
final class NoLoops implements StructuralPass {
    private static final int MAX_LOOPS_NAMED = 100;
    private static final int MAX_BLOCKS_NAMED = 20;

    @Override
    public String name() {
        return "no loops";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        if (!structure.options().forbidLoops()) {
            return;
        }
        BlockGraph graph = BlockGraph.of(structure.graph());
        Loops loops = Loops.of(graph);
        if (loops.loops().isEmpty()) {
            return;
        }
        List<Rejection.Line> lines = new ArrayList<>();
        for (Loop loop : loops.loops()) {
            if (lines.size() == MAX_LOOPS_NAMED) {
                break;
            }
            lines.add(describe(structure, graph, loops, loop));
        }
        int count = loops.loops().size();
        lines.add(new Rejection.Line(StructureCode.LOOPS_FORBIDDEN, List.of(count)));
        int first = graph.block(loops.loops().get(0).header()).start();
        sink.reject(first, StructureCode.LOOPS_FORBIDDEN.errno(), lines);
    }

    private static Rejection.Line describe(ProgramStructure structure, BlockGraph graph, Loops loops, Loop loop) {
        int[] blocks = loops.blocks(loop);
        int header = graph.block(loop.header()).start();
        return new Rejection.Line(
                StructureCode.FORBIDDEN_LOOP,
                List.of(header, blocks.length, slots(graph, blocks), sourceLines(structure, graph, blocks)));
    }

    /** Returns the ranges of slots, neighbours joined. */
    private static String slots(BlockGraph graph, int[] blocks) {
        StringBuilder text = new StringBuilder();
        int ranges = 0;
        for (int i = 0; i < blocks.length; ) {
            int first = i++;
            while (i < blocks.length && blocks[i] == blocks[i - 1] + 1) {
                i++;
            }
            if (ranges++ == MAX_BLOCKS_NAMED) {
                return text.append(", ...").toString();
            }
            text.append(text.isEmpty() ? "" : ", ")
                    .append(graph.block(blocks[first]).start());
            text.append("..").append(graph.block(blocks[i - 1]).end() - 1);
        }
        return text.toString();
    }

    /** Returns the source lines of the blocks' first instructions, each once. */
    private static String sourceLines(ProgramStructure structure, BlockGraph graph, int[] blocks) {
        List<String> places = new ArrayList<>();
        for (int id : blocks) {
            BasicBlock block = graph.block(id);
            LineRecord record = structure.program().lineAt(block.start());
            if (record == null || record.file() == null) {
                continue;
            }
            String place = record.file() + ":" + record.line();
            if (!places.contains(place)) {
                places.add(place);
            }
            if (places.size() == MAX_BLOCKS_NAMED) {
                break;
            }
        }
        return places.isEmpty() ? "" : " (" + String.join(", ", places) + ")";
    }
}
