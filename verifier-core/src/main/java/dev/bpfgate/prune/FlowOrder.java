package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;

/**
 * The reachable instructions of a subprogram in postorder with their successors, in arrays for loops over all of them.
 */
final class FlowOrder {
    /** No successor. */
    static final int NONE = -1;

    private final int[] insns;
    private final int[] first;
    private final int[] second;

    private FlowOrder(int[] insns, int[] first, int[] second) {
        this.insns = insns;
        this.first = first;
        this.second = second;
    }

    static FlowOrder of(ProgramFacts facts, int subprogram) {
        int[] insns = facts.postorder(subprogram);
        int[] first = new int[insns.length];
        int[] second = new int[insns.length];
        for (int i = 0; i < insns.length; i++) {
            int[] successors = facts.successors(insns[i]);
            first[i] = successors.length > 0 ? successors[0] : NONE;
            second[i] = successors.length > 1 ? successors[1] : NONE;
        }
        return new FlowOrder(insns, first, second);
    }

    int size() {
        return insns.length;
    }

    int insn(int i) {
        return insns[i];
    }

    int firstSuccessor(int i) {
        return first[i];
    }

    int secondSuccessor(int i) {
        return second[i];
    }
}
