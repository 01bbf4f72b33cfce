package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.TextAssembler;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private static BlockGraph graph(String assembly) {
        return BlockGraph.of(new ControlFlowGraph(new TextAssembler().assemble(assembly), new int[] {0}));
    }

    /** The natural loops by definition: per header, what reaches a jump back to it without passing it. */
    private static Map<Integer, BitSet> naturalLoops(BlockGraph graph) {
        Dominators dominators = Dominators.of(graph, 0);
        Map<Integer, BitSet> loops = new HashMap<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            int header = graph.target(edge);
            if (dominators.dominates(header, graph.source(edge))) {
                BitSet body = loops.computeIfAbsent(header, h -> new BitSet());
                body.set(header);
                collect(graph, dominators, graph.source(edge), body);
            }
        }
        return loops;
    }

    private static void collect(BlockGraph graph, Dominators dominators, int block, BitSet body) {
        if (body.get(block) || !dominators.dominates(block, block)) {
            return;
        }
        body.set(block);
        for (int place = 0; place < graph.incomingCount(block); place++) {
            collect(graph, dominators, graph.source(graph.incoming(block, place)), body);
        }
    }

    @Test
    void naturalLoopsAgreeWithTheDefinition() {
        Random random = new Random(1972);
        for (int round = 0; round < 500; round++) {
            BlockGraph graph = BlockGraph.of(RandomPrograms.next(random, 2 + random.nextInt(30)));
            Map<Integer, BitSet> expected = naturalLoops(graph);

            Loops loops = Loops.of(graph);

            Map<Integer, BitSet> found = new HashMap<>();
            for (Loop loop : loops.loops()) {
                if (loop.reducible()) {
                    BitSet blocks = new BitSet();
                    for (int block : loops.blocks(loop)) {
                        blocks.set(block);
                    }
                    found.put(loop.header(), blocks);
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void everyCycleIsInALoopAndNothingElse() {
        Random random = new Random(1972);
        for (int round = 0; round < 500; round++) {
            ControlFlowGraph flow = RandomPrograms.next(random, 2 + random.nextInt(30));
            BlockGraph graph = BlockGraph.of(flow);
            Loops loops = Loops.of(graph);
            Dominators dominators = Dominators.of(graph, 0);
            ProgramAnalysis analysis = ProgramAnalysis.of(flow, CallFacts.NONE);
            for (BasicBlock block : graph.blocks()) {
                if (dominators.dominates(block.id(), block.id()) && !block.isExit()) {
                    boolean cyclic = analysis.loopOf(block.start()) != 0;
                    assertThat(loops.innermost(block.id()) != ControlFlowGraph.NONE)
                            .isEqualTo(cyclic);
                }
            }
        }
    }

    @Test
    void loopsLieInEachOther() {
        BlockGraph graph = graph("""
                    r0 = 0
                outer:
                    r1 = 0
                inner:
                    r1 += 1
                    if r1 < 0x3 goto inner
                    r0 += 1
                    if r0 < 0x3 goto outer
                    exit
                """);

        Loops loops = Loops.of(graph);

        assertThat(loops.loops()).extracting(Loop::depth).containsExactly(1, 2);
        assertThat(loops.loops()).extracting(Loop::parent).containsExactly(ControlFlowGraph.NONE, 0);
        assertThat(loops.innermost(graph.blockOf(2))).isEqualTo(1);
        assertThat(loops.innermost(graph.blockOf(4))).isEqualTo(0);
        assertThat(loops.innermost(graph.blockOf(6))).isEqualTo(ControlFlowGraph.NONE);
    }

    @Test
    void aLoopWithTwoEntriesIsIrreducible() {
        BlockGraph graph = graph("""
                    r0 = 0
                    if r1 == 0x0 goto b
                a:
                    r0 += 1
                b:
                    if r0 < 0x5 goto a
                    exit
                """);

        Loops loops = Loops.of(graph);

        assertThat(loops.loops()).hasSize(1);
        assertThat(loops.loops().get(0).reducible()).isFalse();
        assertThat(loops.blocks(loops.loops().get(0))).containsExactly(graph.blockOf(2), graph.blockOf(3));
    }

    @Test
    void aBranchWithoutAWayBackIsNoLoop() {
        assertThat(Loops.of(graph("r0 = 0\nif r0 == 0x0 goto pc+1\nr0 = 1\nexit"))
                        .loops())
                .isEmpty();
    }
}
