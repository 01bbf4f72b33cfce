package dev.bpfgate.cfg;

import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.MayGoto;
import java.util.Arrays;

/**
 * Where control goes from each slot of a program. Answers are computed from the instructions and never stored, so that a
 * program costs four bytes a slot here, however large.
 *
 * <p>All methods are total: on programs whose structure nobody has checked yet, targets may lie outside of the program.
 */
public final class ControlFlowGraph {
    /** Stands for the absence of a slot. */
    public static final int NONE = -1;

    private static final int[] NO_SLOTS = {};

    private final Insn[] insns;
    private final int[] starts;
    private final int[] subprogramOf;

    /**
     * Makes the graph of a program.
     *
     * @param insns the program, shared and not changed
     * @param starts first slots of the subprograms, ascending, the first 0
     */
    public ControlFlowGraph(Insn[] insns, int[] starts) {
        this.insns = insns;
        this.starts = starts.clone();
        this.subprogramOf = new int[insns.length];
        for (int subprogram = 0; subprogram < starts.length; subprogram++) {
            Arrays.fill(subprogramOf, start(subprogram), end(subprogram), subprogram);
        }
    }

    /** Returns the instruction at a slot. */
    public Insn insn(int slot) {
        return insns[slot];
    }

    /** Returns how many slots the program has. */
    public int length() {
        return insns.length;
    }

    /** Returns how many subprograms there are. */
    public int subprograms() {
        return starts.length;
    }

    /** Returns the first slot of a subprogram. */
    public int start(int subprogram) {
        return starts[subprogram];
    }

    /** Returns the slot after a subprogram's last. */
    public int end(int subprogram) {
        return subprogram + 1 < starts.length ? starts[subprogram + 1] : insns.length;
    }

    /** Returns the subprogram that a slot belongs to. */
    public int subprogramOf(int slot) {
        return subprogramOf[slot];
    }

    /** Returns the subprogram that begins at a slot, or {@link #NONE}. */
    public int subprogramAt(int slot) {
        int found = Arrays.binarySearch(starts, slot);
        return found >= 0 ? found : NONE;
    }

    /** Returns the slot that execution reaches by not jumping, or {@link #NONE} after exits and unconditional jumps. */
    public int fallthrough(int slot) {
        return switch (insns[slot].kind()) {
            case EXIT, JUMP -> NONE;
            case LOAD_IMM64 -> slot + 2;
            default -> slot + 1;
        };
    }

    /** Returns the slot that execution reaches by jumping, or {@link #NONE} when the instruction is no jump. */
    public int target(int slot) {
        Insn insn = insns[slot];
        return switch (insn.kind()) {
            case JUMP -> ((Jump) insn).targetFrom(slot);
            case BRANCH -> ((Branch) insn).targetFrom(slot);
            case MAY_GOTO -> ((MayGoto) insn).targetFrom(slot);
            default -> NONE;
        };
    }

    /** Returns the first slot of the subprogram that is called or whose address is taken here, or {@link #NONE}. */
    public int callee(int slot) {
        Insn insn = insns[slot];
        if (insn.kind() == InsnKind.CALL && ((Call) insn).target() == CallTarget.SUBPROGRAM) {
            return ((Call) insn).targetFrom(slot);
        }
        if (insn.kind() == InsnKind.LOAD_IMM64 && ((LoadImm64) insn).source() == ImmSource.FUNCTION) {
            return ((LoadImm64) insn).targetFrom(slot);
        }
        return NONE;
    }

    /** Returns the slots that may follow within the subprogram, the fallthrough first; at most two, and a new array. */
    public int[] successors(int slot) {
        int next = fallthrough(slot);
        int target = target(slot);
        if (next == NONE) {
            return target == NONE ? NO_SLOTS : new int[] {target};
        }
        return target == NONE ? new int[] {next} : new int[] {next, target};
    }

    /** Returns the first successor of a slot, or {@link #NONE}; together with {@link #secondSuccessor} free of allocation. */
    int firstSuccessor(int slot) {
        int next = fallthrough(slot);
        return next == NONE ? target(slot) : next;
    }

    /** Returns the second successor of a slot, or {@link #NONE}. */
    int secondSuccessor(int slot) {
        return insns[slot].kind() == InsnKind.JUMP ? NONE : target(slot);
    }
}
