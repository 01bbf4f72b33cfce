package dev.bpfgate.cfg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bpfgate.isa.TextAssembler;
import java.util.Random;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Test;

class BlockGraphTest {
    private static final String PROGRAM = """
                r1 = function callback
                if r1 == 0x0 goto out
                call sub
                call sub
            out:
                exit
            sub:
                r0 = 5 ll
                exit
            callback:
                r0 = 0
                exit
            """;

    private static BlockGraph graph() {
        return BlockGraph.of(new ControlFlowGraph(new TextAssembler().assemble(PROGRAM), new int[] {0, 6, 9}));
    }

    @Test
    void cutsAtJumpsAndSubprograms() {
        assertThat(graph().blocks())
                .extracting(BasicBlock::toString)
                .containsExactly("0..2", "3..4", "5..5", "exit of 0", "6..8", "exit of 1", "9..10", "exit of 2");
    }

    @Test
    void typesEdges() {
        assertThat(new BlockGraphView(graph()).edgeSet())
                .extracting(FlowEdge::toString)
                .containsExactly(
                        "0..2 -FALLTHROUGH-> 3..4",
                        "0..2 -TAKEN-> 5..5",
                        "0..2 -CALLBACK-> 9..10",
                        "3..4 -FALLTHROUGH-> 5..5",
                        "3..4 -CALL-> 6..8",
                        "3..4 -CALL-> 6..8",
                        "5..5 -EXIT-> exit of 0",
                        "6..8 -EXIT-> exit of 1",
                        "9..10 -EXIT-> exit of 2");
    }

    @Test
    void bothDirectionsTellOfTheSameEdges() {
        BlockGraphView view = new BlockGraphView(graph());
        for (FlowEdge edge : view.edgeSet()) {
            assertThat(view.outgoingEdgesOf(edge.source())).contains(edge);
            assertThat(view.incomingEdgesOf(edge.target())).contains(edge);
            assertThat(view.containsEdge(edge)).isTrue();
            assertThat(view.getAllEdges(edge.source(), edge.target())).contains(edge);
        }
    }

    @Test
    void cannotBeChangedThroughItsView() {
        BlockGraphView view = new BlockGraphView(graph());
        BasicBlock block = graph().block(0);

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> view.removeVertex(block));
    }

    @Test
    void componentsAreTheLoopsOfSlots() {
        Random random = new Random(1978);
        for (int round = 0; round < 200; round++) {
            ControlFlowGraph flow = RandomPrograms.next(random, 2 + random.nextInt(30));
            BlockGraph graph = BlockGraph.of(flow);
            ProgramAnalysis analysis = ProgramAnalysis.of(flow, CallFacts.NONE);
            var components = new KosarajuStrongConnectivityInspector<>(new BlockGraphView(graph));
            for (var component : components.stronglyConnectedSets()) {
                assertThat(component.stream()
                                .filter(block -> !block.isExit())
                                .map(block -> analysis.loopOf(block.start()))
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void jumpsOutOfTheProgramHaveNoEdge() {
        ControlFlowGraph flow = new ControlFlowGraph(new TextAssembler().assemble("goto pc+7\nexit"), new int[] {0});

        assertThat(BlockGraph.of(flow).edges()).isEqualTo(1);
    }
}
