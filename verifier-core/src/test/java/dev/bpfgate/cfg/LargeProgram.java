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
        /** Loops inside loops that are left at their heads, which carries what is live one level a pass. */
        HEADED,
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
        if (shape == Shape.HEADED) {
            return headed();
        }
        Insn[] insns = new Insn[SLOTS];
        for (int slot = 0; slot < SLOTS - 1; slot++) {
            int target = target(shape, slot);
            insns[slot] =
                    target < 0 ? InsnDecoder.of(ADD, 0, 0, 0, 1) : InsnDecoder.of(BRANCH, 1, 0, target - slot - 1, 0);
        }
        insns[SLOTS - 1] = InsnDecoder.of(Opcode.EXIT, 0, 0, 0, 0);
        return insns;
    }

    /** Heads first: "if go on, skip; goto the jump back of the loop around"; then the jumps back, innermost first. */
    private static Insn[] headed() {
        int loops = SLOTS / 3 - 1;
        Insn[] insns = new Insn[3 * loops + 2];
        int exit = insns.length - 2;
        for (int loop = 0; loop < loops; loop++) {
            int leave = 2 * loop + 1;
            int back = 3 * loops - 1 - loop;
            insns[leave - 1] = InsnDecoder.of(BRANCH, 1, 0, 1, 0);
            int around = loop == 0 ? exit : back + 1;
            insns[leave] = InsnDecoder.of(Opcode.GOTOL, 0, 0, 0, around - leave - 1);
            insns[back] = InsnDecoder.of(Opcode.GOTOL, 0, 0, 0, leave - 1 - back - 1);
        }
        insns[exit] = InsnDecoder.of(ADD, 0, 0, 0, 1);
        insns[exit + 1] = InsnDecoder.of(Opcode.EXIT, 0, 0, 0, 0);
        return insns;
    }

    private static int target(Shape shape, int slot) {
        return switch (shape) {
            case STRAIGHT, HEADED -> -1;
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
