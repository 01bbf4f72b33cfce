package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;
import java.util.List;

/**
 * Decides whether a stored state covers another state at the same instruction: whatever the program does from here was
 * already found safe there.
 *
 * <p>Frames must have been entered by the same calls; what is held must be the same up to renaming of ids; registers and
 * stack slots are judged by {@link ValueComparison} and {@link StackComparison}. All parts of one comparison share the
 * renaming. Mirrors: states_equal, func_states_equal, refsafe.
 */
final class StateComparison {
    private final ProgramFacts facts;
    private final IdMap ids = new IdMap();
    private final ValueComparison values;
    private final StackComparison stack;
    private final int preciseAnyway;
    private final Mismatch mismatch = new Mismatch();

    StateComparison(ProgramFacts facts, PruneRules rules) {
        this.facts = facts;
        values = new ValueComparison(ids);
        stack = new StackComparison(ids, values, rules);
        preciseAnyway = rules.capable() ? 0 : -1;
    }

    /** Returns where the last comparison failed, for those who explain. */
    Mismatch mismatch() {
        return mismatch;
    }

    /** From now on a scalar covers only an equal one. */
    void requireEqualScalars() {
        values.requireEqualScalars();
    }

    /** Returns whether the stored state covers the other one. */
    boolean covers(MachineState old, MachineState state, ComparisonMode mode) {
        if (old.current() != state.current()) {
            return mismatch.at(Mismatch.Part.CALLS, state.current(), 0);
        }
        if (old.inSleepable() != state.inSleepable()
                // What was safe if a branch is mispredicted says nothing about what really happens.
                || (old.speculative() && !state.speculative())) {
            return mismatch.at(Mismatch.Part.CONTEXT, state.current(), 0);
        }
        ids.clear();
        if (!heldAlike(old.references(), state.references())) {
            return mismatch.at(Mismatch.Part.RESOURCES, state.current(), 0);
        }
        for (int i = 0; i <= old.current(); i++) {
            if (!framesAlike(old.frame(i), state.frame(i), facts.liveBefore(old.insnOf(i)), mode)) {
                return false;
            }
        }
        return true;
    }

    private boolean framesAlike(Frame old, Frame state, int live, ComparisonMode mode) {
        if (old.callSite() != state.callSite() || old.callbackDepth() > state.callbackDepth()) {
            return mismatch.at(Mismatch.Part.CALLS, old.number(), 0);
        }
        int precise = old.preciseRegs() | preciseAnyway;
        for (int bits = live & (1 << Frame.FP) - 1; bits != 0; bits &= bits - 1) {
            int r = Integer.numberOfTrailingZeros(bits);
            if (!values.covers(old.reg(r), state.reg(r), (precise >>> r & 1) != 0, mode)) {
                return mismatch.at(Mismatch.Part.REGISTER, old.number(), r);
            }
        }
        int slot = stack.firstUncovered(old, state, mode);
        return slot == StackComparison.NONE || mismatch.at(Mismatch.Part.SLOT, old.number(), slot);
    }

    private boolean heldAlike(References old, References state) {
        if (old == References.NONE && state == References.NONE) {
            return true;
        }
        return old.held().size() == state.held().size()
                && old.activeLocks() == state.activeLocks()
                && old.activePreemptLocks() == state.activePreemptLocks()
                && old.activeRcuLock() == state.activeRcuLock()
                && ids.matches(old.activeIrqId(), state.activeIrqId())
                && ids.matches(old.activeLockId(), state.activeLockId())
                && old.activeLock() == state.activeLock()
                && eachHeldAlike(old.held(), state.held());
    }

    private boolean eachHeldAlike(List<Reference> old, List<Reference> state) {
        for (int i = 0; i < old.size(); i++) {
            Reference left = old.get(i);
            Reference right = state.get(i);
            if (!ids.matches(left.id(), right.id()) || left.kind() != right.kind() || left.lock() != right.lock()) {
                return false;
            }
        }
        return true;
    }
}
