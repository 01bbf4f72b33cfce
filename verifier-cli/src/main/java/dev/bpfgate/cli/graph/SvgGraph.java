package dev.bpfgate.cli.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A graph as a picture that browsers show: functions below each other, loops and unreachable blocks marked. */
public final class SvgGraph implements GraphFormat {
    private static final double CHAR_WIDTH = 6.7;
    private static final double LINE_HEIGHT = 14;
    private static final double BOX_PADDING = 6;
    private static final double TITLE_HEIGHT = 30;
    private static final double MIN_WIDTH = 640;

    /** A longer line would make its whole column as wide; it is cut, and whole in the other formats. */
    private static final int MAX_CHARS = 68;

    private static final String ARROWS = arrow("", "tip") + arrow("-taken", "tip-taken") + arrow("-back", "tip-back");

    private static String arrow(String suffix, String style) {
        return """
                <marker id="arrow%s" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
                markerUnits="userSpaceOnUse" orient="auto"><path class="%s" d="M0 0L8 4L0 8z"/></marker>
                """.formatted(suffix, style);
    }

    private static String style() {
        try (InputStream in = SvgGraph.class.getResourceAsStream("picture.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String of(FlowPicture picture) {
        StringBuilder body = new StringBuilder();
        double width = MIN_WIDTH;
        double y = 0;
        for (FlowPicture.Function function : picture.functions()) {
            List<FlowPicture.Block> blocks = picture.blocksOf(function);
            List<FlowPicture.Edge> edges = picture.localEdges(function);
            GraphLayout.Placed placed =
                    GraphLayout.place(blocks.stream().map(SvgGraph::box).toList(), edges);
            body.append("<g transform=\"translate(0 %s)\">%n".formatted(number(y)));
            title(body, picture, function);
            body.append("<g transform=\"translate(0 %s)\">%n".formatted(number(TITLE_HEIGHT)));
            for (int i = 0; i < edges.size(); i++) {
                edge(body, edges.get(i), placed.routes().get(i));
            }
            for (FlowPicture.Block block : blocks) {
                block(body, block, placed.places().get(block.id()));
            }
            body.append("</g>\n</g>\n");
            width = Math.max(width, placed.width());
            y += TITLE_HEIGHT + placed.height();
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s">
                <title>%3$s (%4$s)</title>
                <style>
                %5$s</style>
                <defs>
                %6$s</defs>
                %7$s</svg>
                """.formatted(
                        number(width),
                        number(y),
                        escaped(picture.program()),
                        escaped(picture.section()),
                        style(),
                        ARROWS,
                        body.toString().replace(System.lineSeparator(), "\n"));
    }

    private static GraphLayout.Box box(FlowPicture.Block block) {
        if (block.isExit()) {
            return new GraphLayout.Box(block.id(), "return".length() * CHAR_WIDTH + 2 * BOX_PADDING, LINE_HEIGHT + 6);
        }
        int longest = block.lines().stream()
                .mapToInt(line -> shortened(line.text()).length())
                .max()
                .orElse(1);
        return new GraphLayout.Box(
                block.id(),
                longest * CHAR_WIDTH + 2 * BOX_PADDING,
                block.lines().size() * LINE_HEIGHT + 2 * BOX_PADDING);
    }

    private static void title(StringBuilder body, FlowPicture picture, FlowPicture.Function function) {
        String name = function.id() == 0 ? picture.program() + " (" + picture.section() + ")" : function.name();
        String note = function.recursive() ? ": recursive" : "";
        body.append("<text class=\"title\" x=\"12\" y=\"22\">%s</text>%n".formatted(escaped(name + note)));
    }

    private static void edge(StringBuilder body, FlowPicture.Edge edge, List<GraphLayout.Place> route) {
        String kind = edge.back() ? "back" : edge.kind();
        String arrow = edge.back() ? "-back" : edge.kind().equals("taken") ? "-taken" : "";
        body.append("<path class=\"edge %s\" d=\"%s\" marker-end=\"url(#arrow%s)\"/>%n"
                .formatted(kind, RoundedPath.of(route), arrow));
    }

    private static void block(StringBuilder body, FlowPicture.Block block, GraphLayout.Place place) {
        GraphLayout.Box box = box(block);
        body.append("<g transform=\"translate(%s %s)\"><rect class=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>"
                .formatted(
                        number(place.x()),
                        number(place.y()),
                        classes(block),
                        number(box.width()),
                        number(box.height())));
        String tooltip = TextGraph.marks(block);
        body.append("<title>block ").append(block.id()).append(tooltip).append("</title>");
        if (block.isExit()) {
            body.append("<text x=\"6\" y=\"14\">return</text>");
        }
        double y = BOX_PADDING + LINE_HEIGHT - 4;
        for (FlowPicture.Line line : block.lines()) {
            body.append("<text class=\"%s\" x=\"6\" y=\"%s\">%s</text>"
                    .formatted(line.isSource() ? "source" : "insn", number(y), marked(line)));
            y += LINE_HEIGHT;
        }
        body.append("</g>\n");
    }

    /** Returns a line's text, with the number of its slot in a voice of its own. */
    private static String marked(FlowPicture.Line line) {
        String text = shortened(line.text());
        int colon = text.indexOf(": ");
        return line.isSource() || colon < 0
                ? escaped(text)
                : "<tspan class=\"slot\">" + text.substring(0, colon + 1) + "</tspan>"
                        + escaped(text.substring(colon + 1));
    }

    private static String classes(FlowPicture.Block block) {
        StringBuilder classes = new StringBuilder("block");
        if (block.isExit()) {
            classes.append(" exit");
        }
        if (block.loopDepth() > 0) {
            classes.append(" loop");
        }
        if (block.loopHeader()) {
            classes.append(" header");
        }
        if (!block.reachable()) {
            classes.append(" unreachable");
        }
        return classes.toString();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS - 3) + "...";
    }

    /** Returns a coordinate with at most one digit behind the point. */
    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
