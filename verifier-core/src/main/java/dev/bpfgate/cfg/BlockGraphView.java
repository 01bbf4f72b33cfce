package dev.bpfgate.cfg;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/**
 * Shows a program's blocks to JGraphT's algorithms, as a directed graph that may have parallel edges and cannot be changed.
 * It stores nothing of its own; edges are made when they are asked for.
 */
public final class BlockGraphView extends AbstractGraph<BasicBlock, FlowEdge> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .weighted(false)
            .modifiable(false)
            .build();

    private final BlockGraph graph;

    /** Makes a view of a graph. */
    public BlockGraphView(BlockGraph graph) {
        this.graph = graph;
    }

    @Override
    public Set<BasicBlock> vertexSet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<BasicBlock> iterator() {
                return graph.blocks().iterator();
            }

            @Override
            public int size() {
                return graph.size();
            }

            @Override
            public boolean contains(Object vertex) {
                return vertex instanceof BasicBlock block && containsVertex(block);
            }
        };
    }

    @Override
    public Set<FlowEdge> edgeSet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<FlowEdge> iterator() {
                return IntStream.range(0, graph.edges()).mapToObj(graph::edge).iterator();
            }

            @Override
            public int size() {
                return graph.edges();
            }

            @Override
            public boolean contains(Object edge) {
                return edge instanceof FlowEdge flowEdge && containsEdge(flowEdge);
            }
        };
    }

    @Override
    public Set<FlowEdge> outgoingEdgesOf(BasicBlock block) {
        return IntStream.range(graph.firstOutgoing(block.id()), graph.lastOutgoing(block.id()))
                .mapToObj(graph::edge)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    @Override
    public Set<FlowEdge> incomingEdgesOf(BasicBlock block) {
        return IntStream.range(0, graph.incomingCount(block.id()))
                .mapToObj(place -> graph.edge(graph.incoming(block.id(), place)))
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    @Override
    public Set<FlowEdge> edgesOf(BasicBlock block) {
        Set<FlowEdge> edges = outgoingEdgesOf(block);
        edges.addAll(incomingEdgesOf(block));
        return edges;
    }

    @Override
    public int outDegreeOf(BasicBlock block) {
        return outgoingEdgesOf(block).size();
    }

    @Override
    public int inDegreeOf(BasicBlock block) {
        return incomingEdgesOf(block).size();
    }

    @Override
    public int degreeOf(BasicBlock block) {
        return outDegreeOf(block) + inDegreeOf(block);
    }

    @Override
    public boolean containsVertex(BasicBlock block) {
        return block != null && block.id() < graph.size();
    }

    @Override
    public boolean containsEdge(FlowEdge edge) {
        return edge != null && outgoingEdgesOf(edge.source()).contains(edge);
    }

    @Override
    public Set<FlowEdge> getAllEdges(BasicBlock source, BasicBlock target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        Set<FlowEdge> edges = outgoingEdgesOf(source);
        edges.removeIf(edge -> !edge.target().equals(target));
        return edges;
    }

    @Override
    public FlowEdge getEdge(BasicBlock source, BasicBlock target) {
        Set<FlowEdge> edges = getAllEdges(source, target);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    @Override
    public BasicBlock getEdgeSource(FlowEdge edge) {
        return edge.source();
    }

    @Override
    public BasicBlock getEdgeTarget(FlowEdge edge) {
        return edge.target();
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public double getEdgeWeight(FlowEdge edge) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public Supplier<BasicBlock> getVertexSupplier() {
        return null;
    }

    @Override
    public Supplier<FlowEdge> getEdgeSupplier() {
        return null;
    }

    @Override
    public FlowEdge addEdge(BasicBlock source, BasicBlock target) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(BasicBlock source, BasicBlock target, FlowEdge edge) {
        throw unmodifiable();
    }

    @Override
    public BasicBlock addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(BasicBlock block) {
        throw unmodifiable();
    }

    @Override
    public FlowEdge removeEdge(BasicBlock source, BasicBlock target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(FlowEdge edge) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(BasicBlock block) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(FlowEdge edge, double weight) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("a view of a program cannot be changed");
    }
}
