package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.LoopCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.IteratorSlot;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Judges a path that came round to a state from which it descends itself, or from which other paths are open.
 *
 * <p>Such a state is not known to be safe. But rounds of an iterator, of {@code may_goto} and of a callback end by themselves
 * some time, so a round that adds nothing new to an earlier one may end. Any other loop whose round changes nothing at all
 * never ends.
 */
final class OpenStates {
    private final Insn[] insns;
    private final ProgramFacts facts;
    private final StateComparison comparison;
    private final PruneTrace trace;

    OpenStates(Insn[] insns, ProgramFacts facts, StateComparison comparison, PruneTrace trace) {
        this.insns = insns;
        this.facts = facts;
        this.comparison = comparison;
        this.trace = trace;
    }

    /**
     * Returns whether the path may end at the earlier state.
     *
     * @throws Rejection if the path will never end
     */
    boolean covers(MachineState old, MachineState current, int insn) {
        Frame oldFrame = old.frame();
        if (oldFrame.callback().isAsynchronous()
                && oldFrame.asyncEntryCount() != current.frame().asyncEntryCount()) {
            // Another entry into the callback, no round of a loop in it.
            return comparison.mismatch().at(Mismatch.Part.CALLS, current.current(), 0);
        }
        if (facts.isIteratorNext(insn)) {
            return comparison.covers(old, current, ComparisonMode.RANGE_WITHIN)
                    && (hasMoreElements(current) || anotherRound(current));
        }
        if (insns[insn].kind() == InsnKind.MAY_GOTO
                && old.mayGotoDepth() != current.mayGotoDepth()
                && comparison.covers(old, current, ComparisonMode.RANGE_WITHIN)) {
            return true;
        }
        if (facts.callsCallback(insn)) {
            return comparison.covers(old, current, ComparisonMode.RANGE_WITHIN);
        }
        if (nothingChanged(old, current)) {
            if (trace != null) {
                trace.infiniteLoop(insn, current, old);
            }
            throw new Rejection(LoopCode.INFINITE_LOOP, insn);
        }
        return anotherRound(current);
    }

    private boolean anotherRound(MachineState current) {
        return comparison.mismatch().at(Mismatch.Part.LOOP_ROUND, current.current(), 0);
    }

    private boolean nothingChanged(MachineState old, MachineState current) {
        return registersEqual(old, current)
                && comparison.covers(old, current, ComparisonMode.EXACT)
                && !iteratorsAdvanced(old, current)
                && old.mayGotoDepth() == current.mayGotoDepth()
                && old.callbackUnrollDepth() == current.callbackUnrollDepth();
    }

    /** The quick test: most rounds change some register of the active frame. Mirrors: states_maybe_looping. */
    private static boolean registersEqual(MachineState old, MachineState current) {
        if (old.current() != current.current()) {
            return false;
        }
        Frame oldFrame = old.frame();
        Frame frame = current.frame();
        for (int i = 0; i < Frame.REGISTERS; i++) {
            if (!oldFrame.reg(i).equals(frame.reg(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some active iterator got elements in between. Mirrors: iter_active_depths_differ. */
    private static boolean iteratorsAdvanced(MachineState old, MachineState current) {
        for (int i = old.current(); i >= 0; i--) {
            Frame frame = old.frame(i);
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                if (SlotTypes.at(frame.slotTypes(slot), 0) != SlotTypes.ITER) {
                    continue;
                }
                RegValue was = frame.slotValue(slot);
                RegValue now = current.frame(i).slotValue(slot);
                if (IteratorSlot.state(was) == IteratorSlot.ACTIVE
                        && IteratorSlot.depth(was) != IteratorSlot.depth(now)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the iterator that r1 points to is not drained; what r1 points to was checked at the earlier state. */
    private static boolean hasMoreElements(MachineState current) {
        RegValue pointer = current.frame().reg(1);
        long offset = pointer.offset() + pointer.number().value();
        int slot = (int) ((-offset - 1) / SlotTypes.SLOT_BYTES);
        Frame frame = current.frame(pointer.frame());
        return IteratorSlot.state(frame.slotValue(slot)) == IteratorSlot.ACTIVE;
    }

    /** Returns whether two states were entered by the same calls. */
    static boolean sameCallSites(MachineState left, MachineState right) {
        if (left.current() != right.current()) {
            return false;
        }
        for (int i = left.current(); i >= 0; i--) {
            if (left.frame(i).callSite() != right.frame(i).callSite()) {
                return false;
            }
        }
        return true;
    }
}
