package dev.bpfgate.cli.graph;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/** A graph for Graphviz. */
public final class DotGraph implements GraphFormat {
    @Override
    public String of(FlowPicture picture) {
        Graph<FlowPicture.Block, FlowPicture.Edge> graph = new DirectedPseudograph<>(FlowPicture.Edge.class);
        picture.blocks().forEach(graph::addVertex);
        List<FlowPicture.Block> blocks = picture.blocks();
        picture.edges().forEach(edge -> graph.addEdge(blocks.get(edge.source()), blocks.get(edge.target()), edge));
        DOTExporter<FlowPicture.Block, FlowPicture.Edge> exporter = new DOTExporter<>(block -> "b" + block.id());
        exporter.setGraphAttributeProvider(() -> Map.of("label", text(picture.program())));
        exporter.setVertexAttributeProvider(block -> attributes(picture, block));
        exporter.setEdgeAttributeProvider(DotGraph::attributes);
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph, text);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static Map<String, Attribute> attributes(FlowPicture picture, FlowPicture.Block block) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (block.isExit()) {
            attributes.put("label", text("return"));
            attributes.put("shape", text("plaintext"));
            return attributes;
        }
        StringBuilder label = new StringBuilder();
        if (block.start() == firstSlot(picture, block)) {
            label.append(picture.functions().get(block.function()).name()).append(":\\l");
        }
        for (FlowPicture.Line line : block.lines()) {
            label.append(line.text().replace("\\", "\\\\")).append("\\l");
        }
        attributes.put("label", text(label.toString()));
        attributes.put("shape", text("box"));
        attributes.put("fontname", text("monospace"));
        if (block.loopHeader()) {
            attributes.put("penwidth", text("3"));
        }
        if (!block.reachable()) {
            attributes.put("style", text("dashed"));
            attributes.put("color", text("red"));
        } else if (block.loopDepth() > 0) {
            attributes.put("style", text("filled"));
            attributes.put("fillcolor", text("#fff3c4"));
        }
        return attributes;
    }

    private static int firstSlot(FlowPicture picture, FlowPicture.Block block) {
        return picture.blocksOf(picture.functions().get(block.function()))
                .get(0)
                .start();
    }

    private static Map<String, Attribute> attributes(FlowPicture.Edge edge) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (!edge.local()) {
            attributes.put("style", text("dashed"));
        }
        if (edge.kind().equals("taken")) {
            attributes.put("color", text(edge.back() ? "orange" : "blue"));
        }
        return attributes;
    }

    private static Attribute text(String value) {
        return new DefaultAttribute<>(value, AttributeType.STRING);
    }
}
