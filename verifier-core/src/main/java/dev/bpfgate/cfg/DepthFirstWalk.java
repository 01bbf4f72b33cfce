package dev.bpfgate.cfg;

import dev.bpfgate.cfg.CallTraits.CallbackUse;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.Insn;

/**
 * The kernel's walk over a program, in its order: it decides what is reachable and which jump back is met first, and marks
 * the instructions where the simulation compares or stores states.
 *
 * <ol>
 *   <li>It starts at slot 0, and again at the exception callback if there is one ({@link #walk}).
 *   <li>An instruction is visited until it has no edge left to follow; the fallthrough comes before the jump
 *       ({@link #visit}), and calls enter their callee after the slot behind them was explored ({@link #visitCallLike}).
 *   <li>An edge to a slot that is still being explored is a back edge ({@link #follow}); the walk notes the first and goes
 *       on, except where the target forbids loops.
 * </ol>
 *
 * Every slot is pushed at most once: time and space are linear. Mirrors: check_cfg, v6.18.
 */
public final class DepthFirstWalk {
    private static final byte DISCOVERED = 0x10;
    private static final byte EXPLORED = 0x20;
    private static final byte FALLTHROUGH = 1;
    private static final byte BRANCH = 2;

    private final ControlFlowGraph graph;
    private final CallFacts facts;
    private final boolean stopAtBackEdge;
    private final InsnMarks marks;
    private final SubprogramEffects effects = new SubprogramEffects();
    private final byte[] states;
    private int exceptionCallback = ControlFlowGraph.NONE;
    private int[] stack;
    private int depth;
    private int backEdgeFrom = ControlFlowGraph.NONE;
    private int backEdgeTo = ControlFlowGraph.NONE;
    private boolean stopped;

    private DepthFirstWalk(ControlFlowGraph graph, CallFacts facts, boolean stopAtBackEdge) {
        this.graph = graph;
        this.facts = facts;
        this.stopAtBackEdge = stopAtBackEdge;
        this.marks = new InsnMarks(graph.length());
        this.states = new byte[graph.length()];
        this.stack = new int[graph.length()];
    }

    /**
     * Walks over a program all of whose jumps and callees lie inside it.
     *
     * @param exceptionCallback first slot of the exception callback, or {@link ControlFlowGraph#NONE}
     * @param stopAtBackEdge whether to stop at the first jump back, as for callers who may not loop
     */
    public static DepthFirstWalk over(
            ControlFlowGraph graph, CallFacts facts, int exceptionCallback, boolean stopAtBackEdge) {
        DepthFirstWalk walk = new DepthFirstWalk(graph, facts, stopAtBackEdge);
        walk.walk(0);
        walk.exceptionCallback = exceptionCallback;
        if (exceptionCallback != ControlFlowGraph.NONE) {
            walk.walk(exceptionCallback);
        }
        walk.stack = null;
        return walk;
    }

    /** Returns the first slot of the exception callback, or {@link ControlFlowGraph#NONE}. */
    int exceptionCallback() {
        return exceptionCallback;
    }

    /** Returns whether the walk came to a slot. The second half of an immediate is never come to, unless by a jump. */
    public boolean reached(int slot) {
        return states[slot] != 0;
    }

    /** Returns the slot that the first back edge leaves, or {@link ControlFlowGraph#NONE} when there is none. */
    public int backEdgeFrom() {
        return backEdgeFrom;
    }

    /** Returns the slot that the first back edge enters, or {@link ControlFlowGraph#NONE} when there is none. */
    public int backEdgeTo() {
        return backEdgeTo;
    }

    InsnMarks marks() {
        return marks;
    }

    SubprogramEffects effects() {
        return effects;
    }

    private void walk(int root) {
        if (stopped || states[root] != 0) {
            return;
        }
        push(root);
        while (depth > 0 && !stopped) {
            int slot = stack[depth - 1];
            if (!visit(slot)) {
                states[slot] = EXPLORED;
                depth--;
            }
        }
    }

    /** Follows the next edge of a slot; returns false when none leads to a slot that is new. */
    private boolean visit(int slot) {
        Insn insn = graph.insn(slot);
        return switch (insn.kind()) {
            case EXIT -> false;
            case JUMP -> visitJump(slot);
            case BRANCH -> visitBranch(slot);
            case MAY_GOTO -> {
                // With a stray source register it is refused when it is executed, and nothing more until then.
                if (insn.src() == 0) {
                    marks.forcedCheckpoint(slot);
                }
                yield visitBranch(slot);
            }
            case CALL -> {
                noteCall(slot, (Call) insn);
                yield visitCallLike(slot);
            }
            case LOAD_IMM64 ->
                graph.callee(slot) == ControlFlowGraph.NONE ? follow(slot, slot + 2, FALLTHROUGH) : visitCallLike(slot);
            default -> follow(slot, slot + 1, FALLTHROUGH);
        };
    }

    private boolean visitJump(int slot) {
        int target = graph.target(slot);
        boolean entered = follow(slot, target, FALLTHROUGH);
        marks.prunePoint(target);
        marks.jumpPoint(target);
        return entered;
    }

    private boolean visitBranch(int slot) {
        marks.prunePoint(slot);
        return follow(slot, slot + 1, FALLTHROUGH) || follow(slot, graph.target(slot), BRANCH);
    }

    private void noteCall(int slot, Call call) {
        CallTraits traits = switch (call.target()) {
            case HELPER -> facts.helper(call.imm());
            case KFUNC -> facts.kernelFunction(call.imm(), call.off());
            case SUBPROGRAM, INVALID -> CallTraits.UNKNOWN;
        };
        effects.add(graph.subprogramOf(slot), traits);
        if (traits.callback() != CallbackUse.NONE) {
            marks.prunePoint(slot);
        }
        if (traits.callback() == CallbackUse.SYNCHRONOUS) {
            marks.callbackCall(slot);
            marks.forcedCheckpoint(slot);
            marks.jumpPoint(slot);
        }
        if (traits.iteratorNext()) {
            marks.iteratorNext(slot);
            marks.prunePoint(slot);
            marks.forcedCheckpoint(slot);
        }
    }

    private boolean visitCallLike(int slot) {
        int next = graph.fallthrough(slot);
        if (follow(slot, next, FALLTHROUGH)) {
            return true;
        }
        marks.prunePoint(next);
        marks.jumpPoint(next);
        int callee = graph.callee(slot);
        if (callee == ControlFlowGraph.NONE) {
            return false;
        }
        marks.prunePoint(slot);
        // Visited again after the callee returns, so what the callee does is known by then; recursion aside.
        effects.merge(graph.subprogramOf(slot), graph.subprogramOf(callee));
        return follow(slot, callee, BRANCH);
    }

    /** Enters a slot that is new and returns true; otherwise notes that the edge is done. */
    private boolean follow(int from, int to, byte edge) {
        byte done = (byte) (DISCOVERED | edge);
        if (states[from] >= done) {
            return false;
        }
        if (edge == BRANCH) {
            marks.prunePoint(to);
            marks.jumpPoint(to);
        }
        if (states[to] == 0) {
            states[from] = done;
            push(to);
            return true;
        }
        if (states[to] < EXPLORED) {
            noteBackEdge(from, to);
        } else {
            states[from] = done;
        }
        return false;
    }

    private void noteBackEdge(int from, int to) {
        if (backEdgeFrom == ControlFlowGraph.NONE) {
            backEdgeFrom = from;
            backEdgeTo = to;
        }
        stopped |= stopAtBackEdge;
    }

    private void push(int slot) {
        states[slot] = DISCOVERED;
        stack[depth++] = slot;
    }
}
