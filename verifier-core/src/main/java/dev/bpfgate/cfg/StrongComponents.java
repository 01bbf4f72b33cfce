package dev.bpfgate.cfg;

/**
 * Numbers the strongly connected components of a graph, by Tarjan's algorithm without recursion. Nodes in no cycle have number
 * 0; the others are numbered from 1 in the order in which components are completed when roots are taken in the order of nodes
 * and edges in their own. Time and space are linear.
 *
 * <p>Over the slots of a program these are the numbers in the kernel's log. Mirrors: compute_scc, v6.18.
 */
final class StrongComponents {
    private static final int COMPLETE = Integer.MAX_VALUE;

    /** A graph of numbered nodes. */
    interface Edges {
        /** Returns how many nodes there are. */
        int nodes();

        /** Returns an upper bound of the number of edges that leave a node. */
        int degree(int node);

        /** Returns where an edge of a node goes, or {@link ControlFlowGraph#NONE} where it has none. */
        int target(int node, int place);
    }

    private final Edges edges;
    private final int[] numbers;
    private final int[] order;
    private final int[] low;
    private final int[] nextPlace;
    private final int[] path;
    private final int[] component;
    private int pathDepth;
    private int componentDepth;
    private int nextOrder = 1;
    private int nextNumber = 1;

    private StrongComponents(Edges edges) {
        int nodes = edges.nodes();
        this.edges = edges;
        this.numbers = new int[nodes];
        this.order = new int[nodes];
        this.low = new int[nodes];
        this.nextPlace = new int[nodes];
        this.path = new int[nodes];
        this.component = new int[nodes];
    }

    /** Returns the component number of each node; the array is the caller's. */
    static int[] of(Edges edges) {
        StrongComponents components = new StrongComponents(edges);
        for (int node = 0; node < edges.nodes(); node++) {
            if (components.order[node] == 0) {
                components.explore(node);
            }
        }
        return components.numbers;
    }

    private void explore(int root) {
        enter(root);
        while (pathDepth > 0) {
            int node = path[pathDepth - 1];
            if (nextPlace[node] < edges.degree(node)) {
                follow(node, edges.target(node, nextPlace[node]));
                continue;
            }
            pathDepth--;
            if (low[node] == order[node]) {
                complete(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = nextOrder;
        low[node] = nextOrder++;
        component[componentDepth++] = node;
        path[pathDepth++] = node;
    }

    /** Enters a target that is new; otherwise learns how far back it leads, and is done with this edge. */
    private void follow(int node, int target) {
        if (target != ControlFlowGraph.NONE && order[target] == 0) {
            enter(target);
            return;
        }
        if (target != ControlFlowGraph.NONE && low[target] < low[node]) {
            low[node] = low[target];
        }
        nextPlace[node]++;
    }

    /** Takes the component that a node heads off the stack; one node alone is a cycle only with an edge to itself. */
    private void complete(int head) {
        boolean alone = component[componentDepth - 1] == head;
        int number = alone && !leadsToItself(head) ? 0 : nextNumber++;
        int node;
        do {
            node = component[--componentDepth];
            low[node] = COMPLETE;
            numbers[node] = number;
        } while (node != head);
    }

    private boolean leadsToItself(int node) {
        for (int place = 0; place < edges.degree(node); place++) {
            if (edges.target(node, place) == node) {
                return true;
            }
        }
        return false;
    }
}
