package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.SlotTypes;

/**
 * Finds which scalars of stored states must be precise. A scalar that no decision depended on may be anything where paths
 * are compared; so when one does matter, a search goes backwards from there.
 *
 * <ol>
 *   <li>The search starts at the end of a path with a register ({@link #markRegister}) or with all that must be precise in
 *       the stored state that covers the path ({@link #propagate}).
 *   <li>It undoes the path's instructions one by one ({@link InsnBacktracker}), led by the path's history, up to the stored
 *       state that the path descends from.
 *   <li>What is still searched for is marked there, and the search goes on with what was not marked before, along the path
 *       that led to that state ({@link #markParent}).
 *   <li>It ends when nothing is left. If something is left at the program's entry, or an instruction cannot be undone, every
 *       scalar of all those states becomes precise.
 * </ol>
 *
 * <p>Not thread safe; one search at a time. Mirrors: __mark_chain_precision.
 */
public final class Precision {
    private static final int NO_MORE = Integer.MIN_VALUE;

    private final Insn[] insns;
    private final PruneRules rules;
    private final PruneTrace trace;
    private final BacktrackMasks masks = new BacktrackMasks();
    private final InsnBacktracker backtracker;

    private int historyLeft;
    private boolean changed;

    /**
     * @param insns the program, a slot each
     * @param facts what is known of it
     * @param globals which subprograms are verified apart from their callers, by number; read when needed, never written
     * @param rules under which rules states are compared
     * @param trace who listens, null for nobody
     */
    public Precision(Insn[] insns, ProgramFacts facts, boolean[] globals, PruneRules rules, PruneTrace trace) {
        this.insns = insns;
        this.rules = rules;
        this.trace = trace;
        backtracker = new InsnBacktracker(insns, facts, globals, masks, trace);
    }

    /**
     * Makes a scalar register of the active frame precise in the stored states that it comes from. Does nothing when every
     * scalar is precise anyway.
     */
    public void markRegister(MachineState state, int register) {
        if (!rules.capable()) {
            return;
        }
        masks.startIn(state.current());
        masks.add(register);
        search(state);
    }

    /** Like {@link #markRegister}, for a spilled scalar. Mirrors: mark_chain_precision_batch. */
    public void markSlot(MachineState state, int frame, int slot) {
        if (!rules.capable()) {
            return;
        }
        masks.startIn(state.current());
        masks.addSlot(frame, slot);
        search(state);
    }

    /**
     * Makes precise in a path's stored states what must be precise in the state that covers the path.
     *
     * @return whether anything was marked that had not been
     */
    boolean propagate(MachineState stored, MachineState path) {
        changed = false;
        if (!rules.capable()) {
            sayAllPropagate(stored);
            return false;
        }
        for (int i = stored.current(); i >= 0; i--) {
            collect(stored.frame(i));
        }
        masks.startIn(path.current());
        search(path);
        return changed;
    }

    // Nothing has to be propagated where every scalar is precise; the kernel's log says all the same what would be.
    private void sayAllPropagate(MachineState stored) {
        for (int i = stored.current(); i >= 0 && trace != null; i--) {
            int registers = 0;
            for (int r = 0; r < Frame.FP; r++) {
                registers |= stored.frame(i).reg(r).isScalar() ? 1 << r : 0;
            }
            trace.propagating(i, registers, 0);
        }
    }

    private void collect(Frame frame) {
        int registers = 0;
        for (int bits = frame.preciseRegs(); bits != 0; bits &= bits - 1) {
            int register = Integer.numberOfTrailingZeros(bits);
            if (frame.reg(register).isScalar()) {
                masks.add(frame.number(), register);
                registers |= 1 << register;
            }
        }
        long slots = 0;
        for (long bits = frame.preciseSlots(); bits != 0; bits &= bits - 1) {
            int slot = Long.numberOfTrailingZeros(bits);
            if (holdsScalar(frame, slot)) {
                masks.addSlot(frame.number(), slot);
                slots |= 1L << slot;
            }
        }
        if (trace != null && (registers | slots) != 0) {
            trace.propagating(frame.number(), registers, slots);
        }
    }

    private static boolean holdsScalar(Frame frame, int slot) {
        return slot < frame.slotCount()
                && SlotTypes.holdsSpill(frame.slotTypes(slot))
                && frame.slotValue(slot).kind() == RegKind.SCALAR;
    }

    private void search(MachineState start) {
        if (masks.isEmpty()) {
            return;
        }
        MachineState state = start;
        int last = start.insnIndex();
        int first = start.firstInsn();
        int successor = InsnBacktracker.NO_SUCCESSOR;
        while (state != null) {
            if (trace != null) {
                trace.precisionSearch(masks.frame(), last, first, successor);
            }
            if (last < 0) {
                markArguments(state);
                return;
            }
            // The search's first instruction has not been executed yet, or is being executed.
            if (!undoPath(state, last, successor, state == start)) {
                markEverything(start);
                return;
            }
            if (masks.isEmpty()) {
                return;
            }
            successor = first;
            state = state.parent();
            if (state != null) {
                markParent(state);
                if (masks.isEmpty()) {
                    return;
                }
                last = state.lastInsn();
                first = state.firstInsn();
            }
        }
        markEverything(start);
    }

    /** Undoes all instructions since a state was stored. Returns false if one could not be undone. */
    private boolean undoPath(MachineState state, int last, int firstSuccessor, boolean skipFirst) {
        JumpHistory history = state.history();
        historyLeft = history.size();
        int successor = firstSuccessor;
        boolean skip = skipFirst;
        for (int at = last; at != NO_MORE; at = previous(state, history, at)) {
            if (at < 0 || at >= insns.length) {
                throw new NotModelled("precision of a value whose origin was not found");
            }
            if (!skip && !undo(history, at, successor)) {
                return false;
            }
            skip = false;
            if (masks.isEmpty()) {
                return true;
            }
            successor = at;
        }
        return true;
    }

    private boolean undo(JumpHistory history, int at, int successor) {
        int entry = historyLeft - 1;
        boolean recorded = entry >= 0 && history.index(entry) == at;
        int notes = recorded ? history.notes(entry) : 0;
        long links = recorded ? history.links(entry) : 0;
        return backtracker.undo(at, successor, notes, links);
    }

    /** Returns the instruction executed before one, {@link #NO_MORE} at the path's beginning. Mirrors: get_prev_insn_idx. */
    private int previous(MachineState state, JumpHistory history, int at) {
        int entry = historyLeft - 1;
        boolean recorded = entry >= 0 && history.index(entry) == at;
        if (at == state.firstInsn() && (historyLeft == 0 || (historyLeft == 1 && recorded))) {
            return NO_MORE;
        }
        if (!recorded) {
            return at - 1;
        }
        historyLeft--;
        return history.previous(entry);
    }

    /** The search reached the entry of a global function: it ends well if only arguments are left. */
    private void markArguments(MachineState state) {
        Frame entry = state.frame(0);
        boolean globalEntry = state.current() == 0 && entry.subprogram() > 0 && entry.callSite() == Frame.NO_CALL_SITE;
        if (!globalEntry || masks.slots() != 0 || (masks.registers() & ~BacktrackMasks.ARGUMENTS) != 0) {
            throw new NotModelled("precision of a value whose origin was not found");
        }
        for (int bits = masks.registers(); bits != 0; bits &= bits - 1) {
            int register = Integer.numberOfTrailingZeros(bits);
            if (entry.reg(register).isScalar()) {
                entry.markPreciseReg(register);
                changed = true;
            }
        }
        masks.reset();
    }

    /** Marks in a stored state what is searched for, and goes on with what was not marked before. */
    private void markParent(MachineState parent) {
        for (int i = masks.frame(); i >= 0; i--) {
            markRegisters(parent.frame(i), i);
            markSlots(parent.frame(i), i);
            if (trace != null) {
                trace.precisionParent(i, masks.registers(i), masks.slots(i), parent);
            }
        }
    }

    private void markRegisters(Frame frame, int number) {
        for (int bits = masks.registers(number); bits != 0; bits &= bits - 1) {
            int register = Integer.numberOfTrailingZeros(bits);
            if (!frame.reg(register).isScalar() || frame.isPreciseReg(register)) {
                masks.remove(number, register);
            } else {
                frame.markPreciseReg(register);
                changed = true;
            }
        }
    }

    private void markSlots(Frame frame, int number) {
        for (long bits = masks.slots(number); bits != 0; bits &= bits - 1) {
            int slot = Long.numberOfTrailingZeros(bits);
            // The state that covers the path had a slot that this path never used: the kernel takes that for a
            // mistake of its own, and gives up.
            if (slot >= frame.slotCount()) {
                throw new Rejection(StackCode.PRECISION_BEYOND_STACK, slot, frame.slotCount());
            }
            if (!holdsScalar(frame, slot) || frame.isPreciseSlot(slot)) {
                masks.removeSlot(number, slot);
            } else {
                frame.markPreciseSlot(slot);
                changed = true;
            }
        }
    }

    /** Makes every scalar precise in all stored states that a path descends from. Mirrors: mark_all_scalars_precise. */
    void markEverything(MachineState path) {
        if (trace != null) {
            trace.precisionFallback(path.current());
        }
        for (MachineState state = path.parent(); state != null; state = state.parent()) {
            for (int i = 0; i <= state.current(); i++) {
                markEverything(state.frame(i));
            }
        }
        masks.reset();
    }

    private void markEverything(Frame frame) {
        for (int register = 0; register < Frame.FP; register++) {
            if (frame.reg(register).isScalar() && !frame.isPreciseReg(register)) {
                frame.markPreciseReg(register);
                if (trace != null) {
                    trace.precisionForcedRegister(frame.number(), register);
                }
            }
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            if (holdsScalar(frame, slot) && !frame.isPreciseSlot(slot)) {
                frame.markPreciseSlot(slot);
                if (trace != null) {
                    trace.precisionForcedSlot(frame.number(), -(slot + 1) * SlotTypes.SLOT_BYTES);
                }
            }
        }
    }
}
