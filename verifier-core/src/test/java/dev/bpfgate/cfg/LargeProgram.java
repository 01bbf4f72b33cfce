package dev.bpfgate.cfg;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.Opcode;

/** Makes a program of a million instructions and runs all analyses over it; a process of its own. */
public final class LargeProgram {
    private static final int SLOTS = 1_000_000;
    private static final int BRANCH = 0x15;
    private static final int ADD = 0x07;
    private static final int FARTHEST = 32_000;

    /** Ways to be large. */
    enum Shape {
        /** No jump at all. */
        STRAIGHT,
        /** A branch everywhere, each to the slot after the next. */
        LADDER,
        /** A branch everywhere, each as far back as possible. */
        BACKWARD,
        /** Loops inside loops: branches back from the second half of the program to its first, as far as jumps carry. */
        NESTED,
        /** Branches forward as far as possible. */
        FORWARD,
        /** Jumps back and forth that make loops with many entries. */
        TANGLED
    }

    private LargeProgram() {}

    /** Analyses a program of the shape that the argument names. */
    public static void main(String[] args) {
        ControlFlowGraph flow = new ControlFlowGraph(program(Shape.valueOf(args[0])), new int[] {0});
        ProgramAnalysis analysis = ProgramAnalysis.of(flow, CallFacts.NONE);
        BlockGraph blocks = BlockGraph.of(flow);
        Loops loops = Loops.of(blocks);
        CallGraph calls = CallGraph.of(flow);
        System.out.println("analysed " + blocks.size() + " blocks, "
                + loops.loops().size() + " loops, live at start " + analysis.liveBefore(0) + ", chain "
                + calls.deepestChain().size());
    }

    private static Insn[] program(Shape shape) {
        Insn[] insns = new Insn[SLOTS];
        for (int slot = 0; slot < SLOTS - 1; slot++) {
            int target = target(shape, slot);
            insns[slot] =
                    target < 0 ? InsnDecoder.of(ADD, 0, 0, 0, 1) : InsnDecoder.of(BRANCH, 1, 0, target - slot - 1, 0);
        }
        insns[SLOTS - 1] = InsnDecoder.of(Opcode.EXIT, 0, 0, 0, 0);
        return insns;
    }

    private static int target(Shape shape, int slot) {
        return switch (shape) {
            case STRAIGHT -> -1;
            case LADDER -> Math.min(slot + 2, SLOTS - 1);
            case BACKWARD -> Math.max(slot - FARTHEST, 0);
            case NESTED -> nested(slot);
            case FORWARD -> Math.min(slot + FARTHEST, SLOTS - 1);
            case TANGLED ->
                slot % 2 == 0 ? Math.min(slot + slot % 977 + 2, SLOTS - 1) : Math.max(slot - slot % 1009, 0);
        };
    }

    private static int nested(int slot) {
        int place = slot % FARTHEST;
        return place < FARTHEST / 2 ? -1 : slot - place + FARTHEST - 1 - place;
    }
}
