package dev.bpfgate.cli.graph;

import java.util.List;

/** The way of an edge as SVG draws it, its corners rounded. */
final class RoundedPath {
    private static final double RADIUS = 6;

    private RoundedPath() {}

    /** Returns the path through corners; neighbours among them differ in one coordinate only. */
    static String of(List<GraphLayout.Place> corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.size(); i++) {
            GraphLayout.Place corner = corners.get(i);
            if (i == 0) {
                append(path, 'M', corner);
            } else if (i == corners.size() - 1) {
                append(path, 'L', corner);
            } else {
                append(path, 'L', towards(corner, corners.get(i - 1)));
                append(path, 'Q', corner);
                append(path, ' ', towards(corner, corners.get(i + 1)));
            }
        }
        return path.toString();
    }

    /** Returns a place near a corner, in the direction of another one but not beyond the middle between them. */
    private static GraphLayout.Place towards(GraphLayout.Place corner, GraphLayout.Place other) {
        double across = other.x() - corner.x();
        double down = other.y() - corner.y();
        double length = Math.max(Math.abs(across), Math.abs(down));
        double part = length == 0 ? 0 : Math.min(RADIUS, length / 2) / length;
        return new GraphLayout.Place(corner.x() + across * part, corner.y() + down * part);
    }

    private static void append(StringBuilder path, char command, GraphLayout.Place place) {
        path.append(command).append(SvgGraph.number(place.x())).append(' ').append(SvgGraph.number(place.y()));
    }
}
