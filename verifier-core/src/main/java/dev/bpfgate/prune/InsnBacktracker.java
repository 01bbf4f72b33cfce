package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.AtomicOp;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Move;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.LinkedRegisters;

/**
 * Steps backwards over one instruction: what was searched for after it is replaced by what its value was made of before it.
 * Mirrors: backtrack_insn.
 */
final class InsnBacktracker {
    /** No instruction follows: the search began here. */
    static final int NO_SUCCESSOR = -1;

    private static final int TAIL_CALL = 12;

    private final Insn[] insns;
    private final ProgramFacts facts;
    private final boolean[] globals;
    private final BacktrackMasks masks;
    private final PruneTrace trace;

    private int slot;
    private int successor;
    private int note;

    InsnBacktracker(Insn[] insns, ProgramFacts facts, boolean[] globals, BacktrackMasks masks, PruneTrace trace) {
        this.insns = insns;
        this.facts = facts;
        this.globals = globals;
        this.masks = masks;
        this.trace = trace;
    }

    /**
     * Steps over the instruction in a slot.
     *
     * @param nextSlot the instruction that was executed after it, or {@link #NO_SUCCESSOR}
     * @param notes its notes in the path's history, 0 if it has none
     * @param linked its linked registers, 0 if it has none
     * @return whether the search can go on; if not, nothing is known about what remains
     */
    boolean undo(int at, int nextSlot, int notes, long linked) {
        Insn insn = insns[at];
        if (insn.opcode() == 0) {
            return true;
        }
        if (trace != null) {
            trace.precisionBefore(masks.frame(), masks.registers(), masks.slots(), at);
        }
        slot = at;
        successor = nextSlot;
        note = notes;
        addLinked(linked);
        return switch (insn.kind()) {
            case ALU -> undoAlu((Alu) insn);
            case MOVE -> undoMove((Move) insn);
            case NEGATE, BYTE_SWAP -> true;
            case LOAD -> undoLoad(insn.dst());
            case STORE -> undoStore(insn, true);
            case STORE_IMM -> undoStore(insn, false);
            case ATOMIC -> undoAtomic((Atomic) insn);
            case LOAD_IMM64 -> undoConstant(insn.dst());
            case LOAD_PACKET -> !masks.has(insn.dst());
            case BRANCH -> undoBranch((Branch) insn, linked);
            case CALL -> undoCall((Call) insn);
            case EXIT -> undoExit();
            case JUMP, MAY_GOTO, SECOND_HALF, UNKNOWN -> true;
        };
    }

    /** Registers that a branch narrowed together are searched for together. */
    private void addLinked(long linked) {
        int count = LinkedRegisters.count(linked);
        boolean any = false;
        for (int i = 0; i < count && !any; i++) {
            int frame = LinkedRegisters.frame(linked, i);
            int number = LinkedRegisters.registerOrSlot(linked, i);
            any = LinkedRegisters.isRegister(linked, i) ? masks.has(frame, number) : masks.hasSlot(frame, number);
        }
        for (int i = 0; i < count && any; i++) {
            int frame = LinkedRegisters.frame(linked, i);
            int number = LinkedRegisters.registerOrSlot(linked, i);
            if (LinkedRegisters.isRegister(linked, i)) {
                masks.add(frame, number);
            } else {
                masks.addSlot(frame, number);
            }
        }
    }

    private boolean undoAlu(Alu insn) {
        if (masks.has(insn.dst()) && !insn.immediate()) {
            addUnlessFramePointer(insn.src());
        }
        return true;
    }

    private boolean undoMove(Move insn) {
        if (masks.has(insn.dst())) {
            masks.remove(insn.dst());
            if (!insn.immediate()) {
                addUnlessFramePointer(insn.src());
            }
        }
        return true;
    }

    private void addUnlessFramePointer(int register) {
        if (register != Frame.FP) {
            masks.add(register);
        }
    }

    private boolean undoConstant(int register) {
        masks.remove(register);
        return true;
    }

    /** Only the stack keeps what is known of scalars; from elsewhere a load gives what it always gives. */
    private boolean undoLoad(int register) {
        if (!masks.has(register)) {
            return true;
        }
        masks.remove(register);
        if (accessesSpill()) {
            masks.addSlot(JumpHistory.frameOf(note), JumpHistory.slotOf(note));
        }
        return true;
    }

    private boolean undoStore(Insn insn, boolean ofRegister) {
        if (masks.has(insn.dst())) {
            // Scalars are no addresses, so the search went wrong somewhere.
            return false;
        }
        if (!accessesSpill()) {
            return true;
        }
        int frame = JumpHistory.frameOf(note);
        int stackSlot = JumpHistory.slotOf(note);
        if (!masks.hasSlot(frame, stackSlot)) {
            return true;
        }
        masks.removeSlot(frame, stackSlot);
        if (ofRegister) {
            masks.add(insn.src());
        }
        return true;
    }

    private boolean undoAtomic(Atomic insn) {
        if (insn.op() == AtomicOp.LOAD_ACQUIRE) {
            return undoLoad(insn.dst());
        }
        return undoStore(insn, true);
    }

    private boolean accessesSpill() {
        return (note & JumpHistory.NOTE_STACK_ACCESS) != 0;
    }

    private boolean undoBranch(Branch insn, long linked) {
        if (insn.immediate() || !(masks.has(insn.dst()) || masks.has(insn.src()))) {
            return true;
        }
        // Either operand narrows the other.
        if ((note & JumpHistory.NOTE_SRC_STACK) == 0) {
            masks.add(insn.src());
        }
        if ((note & JumpHistory.NOTE_DST_STACK) == 0) {
            masks.add(insn.dst());
        }
        addLinked(linked);
        return true;
    }

    private boolean undoCall(Call insn) {
        if (insn.target() == CallTarget.SUBPROGRAM) {
            return isGlobalCall(insn) ? undoGlobalCall() : undoStaticCall();
        }
        if (facts.callsCallback(slot) && slot != successor - 1) {
            return leaveCallback();
        }
        if (insn.target() == CallTarget.KFUNC && insn.imm() == 0) {
            return false;
        }
        masks.remove(0);
        requireNoArguments();
        boolean tailCall = insn.target() == CallTarget.HELPER && insn.imm() == TAIL_CALL;
        if (tailCall && successor - slot != 1) {
            // A tail call that succeeds returns to the caller, so the search comes from there.
            require(masks.enter());
        }
        return true;
    }

    private boolean isGlobalCall(Call insn) {
        int callee = facts.subprogramAt(insn.targetFrom(slot));
        return callee >= 0 && globals[callee];
    }

    /** What a global function returns is known from its type alone. */
    private boolean undoGlobalCall() {
        requireNoArguments();
        masks.remove(0);
        return true;
    }

    /** The search stands at the callee's entry: what it still wants of r1 to r5 the caller has to provide. */
    private boolean undoStaticCall() {
        require((masks.registers() & ~BacktrackMasks.ARGUMENTS) == 0 && masks.slots() == 0);
        require(masks.passArgumentsToCaller());
        return true;
    }

    /** The search stands at a callback's entry, whose arguments the helper makes up. */
    private boolean leaveCallback() {
        require((masks.registers() & ~BacktrackMasks.ARGUMENTS) == 0 && masks.slots() == 0);
        masks.removeArguments();
        require(masks.leave());
        return true;
    }

    private boolean undoExit() {
        if (successor >= 0 && facts.callsCallback(successor)) {
            // The helper that ran the callback overwrote them.
            masks.removeArguments();
        }
        requireNoArguments();
        boolean returnsToCall = successor >= 1 && isSubprogramCall(insns[successor - 1]);
        boolean resultWanted = returnsToCall && masks.has(0);
        masks.remove(0);
        require(masks.enter());
        if (resultWanted) {
            masks.add(0);
        }
        return true;
    }

    private static boolean isSubprogramCall(Insn insn) {
        return insn.kind() == InsnKind.CALL && ((Call) insn).target() == CallTarget.SUBPROGRAM;
    }

    /** Calls overwrite r1 to r5, so who wants them later must have found where they were made. */
    private void requireNoArguments() {
        require((masks.registers() & BacktrackMasks.ARGUMENTS) == 0);
    }

    private static void require(boolean consistent) {
        if (!consistent) {
            throw new NotModelled("precision of a value whose origin was not found");
        }
    }
}
