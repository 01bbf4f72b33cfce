package dev.bpfgate.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.link.LinkedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where blocks of real programs stand: who reads from the top reads them in the order in which they are executed. */
class GraphLayoutTest {
    private static final Path TESTDATA = Path.of(System.getProperty("bpfgate.testdata", "../testdata"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language/bounded_loops",
                "network/connection_tracker",
                "network/rate_limiter",
                "mistakes/loop_without_bound"
            })
    void edgesLeadDownUnlessTheyCloseALoop(String object) throws Exception {
        for (FlowPicture picture : pictures(object)) {
            for (FlowPicture.Function function : picture.functions()) {
                leadsDown(picture, function);
            }
        }
    }

    private static List<FlowPicture> pictures(String object) throws Exception {
        Verifier verifier = new Verifier(VerifierOptions.defaults());
        FlowPictures pictures = new FlowPictures(verifier.names());
        return verifier.link("x", bytes(object)).programs().stream()
                .map(LinkedProgram.class::cast)
                .map(program -> pictures.of(program, verifier.controlFlow(program)))
                .toList();
    }

    private static byte[] bytes(String object) throws IOException {
        return Files.readAllBytes(TESTDATA.resolve(object + ".bpf.o"));
    }

    private static void leadsDown(FlowPicture picture, FlowPicture.Function function) {
        List<FlowPicture.Edge> edges = picture.localEdges(function);
        GraphLayout.Placed placed = GraphLayout.place(
                picture.blocksOf(function).stream()
                        .map(block -> new GraphLayout.Box(
                                block.id(), 100, 20 + 10 * block.lines().size()))
                        .toList(),
                edges);
        for (int i = 0; i < edges.size(); i++) {
            FlowPicture.Edge edge = edges.get(i);
            double from = placed.places().get(edge.source()).y();
            double to = placed.places().get(edge.target()).y();
            assertThat(edge.back() ? from >= to : from < to).as("%s", edge).isTrue();
            List<GraphLayout.Place> route = placed.routes().get(i);
            assertThat(route.get(0).y()).isGreaterThan(from);
            // A loop of one block is led around its side.
            if (edge.source() != edge.target()) {
                assertThat(route.get(route.size() - 1).y()).isEqualTo(to);
            }
        }
    }
}
