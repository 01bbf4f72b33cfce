package dev.bpfgate.cfg;

/**
 * A way from one block to another.
 *
 * @param source the block that is left
 * @param target the block that is entered
 * @param kind why
 */
public record FlowEdge(BasicBlock source, BasicBlock target, EdgeKind kind) {
    @Override
    public String toString() {
        return source + " -" + kind + "-> " + target;
    }
}
