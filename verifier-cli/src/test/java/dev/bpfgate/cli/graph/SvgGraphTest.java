package dev.bpfgate.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgGraphTest {
    private static final FlowPicture.Line INSN = new FlowPicture.Line(0, "0: (b7) r0 = 0");

    private static FlowPicture.Block block(int id, boolean header, boolean reachable) {
        FlowPicture.Line source = new FlowPicture.Line(-1, "; if (a < b && c > d) @ x.c:1");
        return new FlowPicture.Block(id, 0, id, id + 1, header ? 1 : 0, header, reachable, List.of(source, INSN));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fiveHundredBlocksAreAllThere() throws Exception {
        Random random = new Random(20261122);
        List<FlowPicture.Block> blocks = new ArrayList<>();
        List<FlowPicture.Edge> edges = new ArrayList<>();
        for (int id = 0; id < 500; id++) {
            blocks.add(block(id, id % 50 == 0, true));
            if (id > 0) {
                edges.add(new FlowPicture.Edge(id - 1, id, "fallthrough", true, false));
                edges.add(new FlowPicture.Edge(id - 1, Math.min(499, id + random.nextInt(20)), "taken", true, false));
            }
        }
        FlowPicture.Function main = new FlowPicture.Function(0, "main", false);

        Document svg = parsed(new SvgGraph().of(new FlowPicture("main", "tc", List.of(main), blocks, edges)));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(500);
        // Three more are heads of arrows.
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(edges.size() + 3);
    }

    @Test
    void blocksDoNotOverlapAndMarksAreVisible() throws Exception {
        FlowPicture.Function main = new FlowPicture.Function(0, "a<b>&c", true);
        List<FlowPicture.Block> blocks = List.of(block(0, false, true), block(1, true, true), block(2, false, false));
        List<FlowPicture.Edge> edges = List.of(
                new FlowPicture.Edge(0, 1, "fallthrough", true, false),
                new FlowPicture.Edge(1, 1, "taken", true, true),
                new FlowPicture.Edge(2, 1, "call", false, false));

        Document svg = parsed(new SvgGraph().of(new FlowPicture("a<b>&c", "tc", List.of(main), blocks, edges)));

        NodeList boxes = svg.getElementsByTagName("rect");
        List<String> classes = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            classes.add(box.getAttribute("class"));
            places.add(((Element) box.getParentNode()).getAttribute("transform"));
        }
        assertThat(classes).containsExactly("block", "block loop header", "block unreachable");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).contains("a<b>&c", "recursive");
    }
}
