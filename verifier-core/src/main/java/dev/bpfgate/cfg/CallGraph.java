package dev.bpfgate.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * Which subprograms call which, or hand which to others as callbacks. Subprograms are numbered as in the program. What is
 * found here is fact, not verdict: a kernel judges depth and recursion only where they are executed.
 */
public final class CallGraph {
    /**
     * One place where a subprogram calls another.
     *
     * @param slot the call, or the load of the function's address
     * @param caller the subprogram that it stands in
     * @param callee the subprogram that it refers to
     * @param kind {@link EdgeKind#CALL} or {@link EdgeKind#CALLBACK}
     */
    public record CallSite(int slot, int caller, int callee, EdgeKind kind) {}

    private final Graph<Integer, CallSite> graph;
    private final Set<Integer> recursive;

    private CallGraph(Graph<Integer, CallSite> graph) {
        this.graph = graph;
        this.recursive = findRecursive(graph);
    }

    /** Makes the call graph of a program. */
    public static CallGraph of(ControlFlowGraph flow) {
        Graph<Integer, CallSite> graph = new DirectedPseudograph<>(CallSite.class);
        for (int subprogram = 0; subprogram < flow.subprograms(); subprogram++) {
            graph.addVertex(subprogram);
        }
        for (int slot = 0; slot < flow.length(); slot++) {
            int target = flow.callee(slot);
            int callee = target == ControlFlowGraph.NONE ? ControlFlowGraph.NONE : flow.subprogramAt(target);
            if (callee != ControlFlowGraph.NONE) {
                int caller = flow.subprogramOf(slot);
                EdgeKind kind = flow.insn(slot).slots() == 1 ? EdgeKind.CALL : EdgeKind.CALLBACK;
                graph.addEdge(caller, callee, new CallSite(slot, caller, callee, kind));
            }
        }
        return new CallGraph(graph);
    }

    private static Set<Integer> findRecursive(Graph<Integer, CallSite> graph) {
        Set<Integer> recursive = new TreeSet<>();
        for (Set<Integer> component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            Integer any = component.iterator().next();
            if (component.size() > 1 || graph.containsEdge(any, any)) {
                recursive.addAll(component);
            }
        }
        return recursive;
    }

    /** Returns the graph for JGraphT's algorithms; it cannot be changed. */
    public Graph<Integer, CallSite> graph() {
        return new AsUnmodifiableGraph<>(graph);
    }

    /** Returns the subprograms that may come to call themselves, ascending. */
    public Set<Integer> recursive() {
        return new LinkedHashSet<>(recursive);
    }

    /**
     * Returns the longest chain of subprograms that call each other, the program's entry first. Calls among subprograms that
     * recurse do not lengthen it; {@link #recursive} tells of those.
     */
    public List<Integer> deepestChain() {
        int[] depths = new int[graph.vertexSet().size()];
        int[] next = new int[depths.length];
        for (int subprogram : calleesFirst()) {
            depths[subprogram] = 1;
            next[subprogram] = ControlFlowGraph.NONE;
            for (CallSite site : graph.outgoingEdgesOf(subprogram)) {
                if (!withinRecursion(site) && depths[site.callee()] >= depths[subprogram]) {
                    depths[subprogram] = depths[site.callee()] + 1;
                    next[subprogram] = site.callee();
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        for (int at = 0; at != ControlFlowGraph.NONE; at = next[at]) {
            chain.add(at);
        }
        return chain;
    }

    private boolean withinRecursion(CallSite site) {
        return recursive.contains(site.caller()) && recursive.contains(site.callee());
    }

    /** Returns the subprograms that the entry leads to, callees before callers where nothing recurses. */
    private List<Integer> calleesFirst() {
        List<Integer> order = new ArrayList<>();
        Set<Integer> entered = new LinkedHashSet<>();
        Set<Integer> left = new LinkedHashSet<>();
        Deque<Integer> pending = new ArrayDeque<>(List.of(0));
        while (!pending.isEmpty()) {
            int subprogram = pending.peek();
            if (entered.add(subprogram)) {
                for (CallSite site : graph.outgoingEdgesOf(subprogram)) {
                    if (!entered.contains(site.callee())) {
                        pending.push(site.callee());
                    }
                }
            } else {
                pending.pop();
                if (left.add(subprogram)) {
                    order.add(subprogram);
                }
            }
        }
        return order;
    }
}
