package dev.bpfgate.cli.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places the blocks of one function in layers and leads the edges around them. */
public final class GraphLayout {
    /** Higher values try more orders within a layer: prettier by little, and slower by much. */
    private static final int THOROUGHNESS = 1;

    private static final long STACK_BYTES = 256L << 20;
    private static final double NODE_GAP = 24;
    private static final double LAYER_GAP = 28;
    private static final double MARGIN = 12;

    private GraphLayout() {}

    /**
     * Where something stands.
     *
     * @param x of its left edge
     * @param y of its upper edge
     */
    public record Place(double x, double y) {}

    /**
     * A function, laid out.
     *
     * @param width of the whole
     * @param height of the whole
     * @param places the blocks' upper left corners, by block id
     * @param routes the edges' corners from start to end, in the order of the edges that were given
     */
    public record Placed(double width, double height, Map<Integer, Place> places, List<List<Place>> routes) {}

    /**
     * A block to place.
     *
     * @param id the block's
     * @param width in pixels
     * @param height in pixels
     */
    public record Box(int id, double width, double height) {}

    /** Returns boxes and edges, laid out. */
    public static Placed place(List<Box> boxes, List<FlowPicture.Edge> edges) {
        // Its first use teaches ELK to copy the values of its own options.
        LayoutMetaDataService.getInstance();
        ElkNode root = ElkGraphUtil.createGraph();
        configure(root);
        Map<Integer, ElkNode> nodes = new HashMap<>();
        for (Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(box.width(), box.height());
            nodes.put(box.id(), node);
        }
        List<ElkEdge> ways = new ArrayList<>();
        for (FlowPicture.Edge edge : edges) {
            ways.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.source()), nodes.get(edge.target())));
        }
        layOut(root);
        Map<Integer, Place> places = new HashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Place(node.getX(), node.getY())));
        return new Placed(
                root.getWidth(),
                root.getHeight(),
                places,
                ways.stream().map(GraphLayout::route).toList());
    }

    /** Layers are found by recursion along the longest path, which needs more stack than threads have by themselves. */
    private static void layOut(ElkNode root) {
        RuntimeException[] failure = new RuntimeException[1];
        Runnable work = () -> {
            try {
                new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
            } catch (RuntimeException e) {
                failure[0] = e;
            }
        };
        Thread thread = new Thread(null, work, "layout", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static void configure(ElkNode root) {
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, NODE_GAP);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        // From the entry on: the edges that close loops are those that lead up, around the blocks between.
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        // Half as wide as the default, which lets long chains of blocks drift to one side.
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.LINEAR_SEGMENTS);
        root.setProperty(LayeredOptions.THOROUGHNESS, THOROUGHNESS);
    }

    private static List<Place> route(ElkEdge edge) {
        List<Place> route = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            route.add(new Place(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                route.add(new Place(bend.getX(), bend.getY()));
            }
            route.add(new Place(section.getEndX(), section.getEndY()));
        }
        return route;
    }
}
