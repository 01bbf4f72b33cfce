package dev.bpfgate.cli.graph;

/** A graph as text: a paragraph for each block, with the ways that lead on. */
public final class TextGraph implements GraphFormat {
    @Override
    public String of(FlowPicture picture) {
        StringBuilder text = new StringBuilder();
        text.append(picture.program())
                .append(" (")
                .append(picture.section())
                .append("): ")
                .append(picture.functions().size())
                .append(" functions, ")
                .append(picture.blocks().stream()
                        .filter(block -> !block.isExit())
                        .count())
                .append(" blocks\n");
        for (FlowPicture.Function function : picture.functions()) {
            text.append('\n').append(function.name()).append(function.recursive() ? ": recursive\n" : ":\n");
            for (FlowPicture.Block block : picture.blocksOf(function)) {
                if (!block.isExit()) {
                    append(text, picture, block);
                }
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, FlowPicture picture, FlowPicture.Block block) {
        text.append("  block ").append(block.id()).append(marks(block)).append('\n');
        for (FlowPicture.Line line : block.lines()) {
            text.append("    ").append(line.text()).append('\n');
        }
        for (FlowPicture.Edge edge : picture.edges()) {
            if (edge.source() == block.id()) {
                text.append("    -> ").append(target(picture, edge)).append('\n');
            }
        }
    }

    private static String target(FlowPicture picture, FlowPicture.Edge edge) {
        FlowPicture.Block target = picture.blocks().get(edge.target());
        if (target.isExit()) {
            return "return";
        }
        return "block " + edge.target() + " (" + edge.kind() + (edge.back() ? ", back" : "") + ")";
    }

    /** Returns what is special about a block. */
    static String marks(FlowPicture.Block block) {
        StringBuilder marks = new StringBuilder();
        if (block.loopHeader()) {
            marks.append(", loop header");
        }
        if (block.loopDepth() > 0) {
            marks.append(", loop depth ").append(block.loopDepth());
        }
        if (!block.reachable()) {
            marks.append(", unreachable");
        }
        return marks.toString();
    }
}
