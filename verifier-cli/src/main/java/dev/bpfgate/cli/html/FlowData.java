package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.ProgramCode;
import dev.bpfgate.cli.graph.FlowPicture;
import dev.bpfgate.cli.graph.FlowPictures;
import dev.bpfgate.cli.graph.GraphLayout;
import dev.bpfgate.isa.CallNames;
import java.io.IOException;
import java.util.List;

/** Writes a program's control flow, laid out function by function. */
final class FlowData {
    /** As wide and high as the style sheet makes a character and a line of the picture. */
    private static final double CHAR_WIDTH = 6.65;

    private static final double LINE_HEIGHT = 15;
    private static final double PADDING = 8;
    private static final int MOST_CHARS = 60;
    private static final int SLOT_CHARS = 6;
    private static final double EXIT_WIDTH = 56;
    private static final double EXIT_HEIGHT = 22;

    /** More than this, nobody finds anything in, and laying it out takes minutes. */
    private static final int MOST_BLOCKS = 3_000;

    private final FlowPicture picture;

    private final InsnText insns;

    FlowData(ProgramCode code, CallNames names, InsnText insns) {
        picture = new FlowPictures(names).of(code.program(), code.flow());
        this.insns = insns;
    }

    void write(JsonWriter json) throws IOException {
        json.beginArray();
        for (FlowPicture.Function function : picture.functions()) {
            function(json, function);
        }
        json.endArray();
    }

    private void function(JsonWriter json, FlowPicture.Function function) throws IOException {
        List<FlowPicture.Block> blocks = picture.blocksOf(function);
        List<FlowPicture.Edge> edges = picture.localEdges(function);
        GraphLayout.Placed placed = blocks.size() > MOST_BLOCKS
                ? null
                : GraphLayout.place(blocks.stream().map(this::box).toList(), edges);
        json.beginObject();
        json.name("name").value(function.name());
        json.name("recursive").value(function.recursive());
        json.name("width").value(placed == null ? 0 : whole(placed.width()));
        json.name("height").value(placed == null ? 0 : whole(placed.height()));
        json.name("blocks").beginArray();
        for (FlowPicture.Block block : blocks) {
            block(json, block, placed == null ? null : placed.places().get(block.id()));
        }
        json.endArray();
        json.name("edges").beginArray();
        for (int i = 0; placed != null && i < edges.size(); i++) {
            edge(json, edges.get(i), placed.routes().get(i));
        }
        json.endArray();
        json.endObject();
    }

    private GraphLayout.Box box(FlowPicture.Block block) {
        if (block.isExit()) {
            return new GraphLayout.Box(block.id(), EXIT_WIDTH, EXIT_HEIGHT);
        }
        List<FlowPicture.Line> lines =
                block.lines().stream().filter(line -> !line.isSource()).toList();
        int longest = lines.stream()
                .mapToInt(line -> insns.at(line.slot()).length())
                .max()
                .orElse(1);
        return new GraphLayout.Box(
                block.id(),
                (Math.min(longest, MOST_CHARS) + SLOT_CHARS) * CHAR_WIDTH + 2 * PADDING,
                lines.size() * LINE_HEIGHT + 2 * PADDING);
    }

    private void block(JsonWriter json, FlowPicture.Block block, GraphLayout.Place place) throws IOException {
        GraphLayout.Box box = box(block);
        json.beginObject();
        json.name("id").value(block.id());
        json.name("start").value(block.start());
        json.name("end").value(block.end());
        json.name("depth").value(block.loopDepth());
        json.name("header").value(block.loopHeader());
        json.name("reachable").value(block.reachable());
        json.name("x").value(place == null ? 0 : whole(place.x()));
        json.name("y").value(place == null ? 0 : whole(place.y()));
        json.name("w").value(whole(box.width()));
        json.name("h").value(whole(box.height()));
        json.endObject();
    }

    private static void edge(JsonWriter json, FlowPicture.Edge edge, List<GraphLayout.Place> route) throws IOException {
        json.beginArray();
        json.value(edge.source()).value(edge.target());
        json.value(edge.back() ? "back" : edge.kind());
        json.beginArray();
        for (GraphLayout.Place corner : route) {
            json.value(whole(corner.x())).value(whole(corner.y()));
        }
        json.endArray();
        json.endArray();
    }

    private static long whole(double value) {
        return Math.round(value);
    }
}
