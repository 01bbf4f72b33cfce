package dev.bpfgate.generate;

import java.util.ArrayList;
import java.util.List;

/** What random programs are made of. */
public enum Vocabulary {
    /** Everything. */
    FULL(Shape.PROGRAMS, GeneratedMap.ALL),
    /** What loaders without capabilities may have: no functions, no loops, plain maps. */
    UNPRIVILEGED(List.of(Shape.SOCKET_FILTER), GeneratedMap.ALL.subList(0, GeneratedMap.UNPRIVILEGED));

    private final List<Shape> shapes;
    private final List<GeneratedMap> maps;

    Vocabulary(List<Shape> shapes, List<GeneratedMap> maps) {
        this.shapes = shapes;
        this.maps = maps;
    }

    /** Returns what kinds of programs there are. */
    List<Shape> shapes() {
        return shapes;
    }

    /** Returns the maps, the first ones of all. */
    List<GeneratedMap> maps() {
        return maps;
    }

    /** Returns the families of statements that one draft gets. */
    List<Family> families(Draft draft, boolean mayCallOwn) {
        KernelFunctionCalls kernelFunctions = new KernelFunctionCalls(draft);
        List<Family> plain = List.of(
                new Scalars(draft),
                new Branches(draft),
                new StackAccesses(draft),
                new MapValues(draft),
                new Contexts(draft),
                new HelperCalls(draft));
        if (this == UNPRIVILEGED) {
            return plain;
        }
        List<Family> all = new ArrayList<>(plain);
        all.addAll(List.of(
                new Loops(draft),
                new Packets(draft),
                new FunctionCalls(draft, mayCallOwn),
                new RingBuffers(draft),
                new Dynptrs(draft, kernelFunctions),
                new Sockets(draft),
                new Locks(draft),
                kernelFunctions));
        return all;
    }
}
