package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.state.MachineState;

/**
 * The states stored so far, and whether a path may end at one of them.
 *
 * <p>A path that comes to a prune point is compared with the states stored there, newest first ({@link #visit}):
 *
 * <ol>
 *   <li>One from which no path is open any more covers the path if {@link StateComparison} says so. If its loop is not done,
 *       what it relied on is not known yet: then all must be within its ranges, and the path waits in {@link LoopVisits}.
 *   <li>One from which paths are open is an earlier round of a loop ({@link OpenStates}). The path may end if the loop is of
 *       a kind that ends by itself, and the program is rejected if nothing at all changed in the round.
 *   <li>If none covers the path, its state is stored if that is likely to pay ({@link #visit} again).
 * </ol>
 *
 * <p>When a path ends, {@link #pathEnded} counts it off in all stored states that it descends from.
 *
 * <p>Mirrors: is_state_visited, update_branch_counts.
 */
public final class ExploredStates {

    private static final int PATIENCE = 3;
    private static final int PATIENCE_WITH_OPEN_CHECKPOINT = 64;

    private final ProgramFacts facts;
    private final Statistics statistics;
    private final Precision precision;
    private final PruneRules rules;
    /** Entries of a path's history beyond which its state is stored in any case, as searches backwards become slow. */
    private final int longHistory;
    /** Stored states of an instruction beyond which it gets no more. */
    private final int maxStates;

    private final StateTable table;
    private final StateComparison comparison;
    private final OpenStates open;
    private final StateCleaning cleaning;
    private final Widening widening;
    private final LoopVisits loops;
    private final PruneTrace trace;

    private int stored;
    private int evicted;
    /**
     * Whether the state that this visit compared last, of those from which no path is open, is in an unfinished loop. The
     * kernel's variable outlives the comparison, which decides about callbacks.
     */
    private boolean loopUnfinished;

    /**
     * @param insns the program, a slot each
     * @param facts what is known of it
     * @param statistics where stored states are counted
     * @param precision carries precision to the paths that end here
     * @param liveness tells which slots are dead
     * @param rules under which rules states are stored and compared
     * @param trace who listens, null for nobody
     */
    public ExploredStates(
            Insn[] insns,
            ProgramFacts facts,
            Statistics statistics,
            Precision precision,
            StackLiveness liveness,
            PruneRules rules,
            PruneTrace trace) {
        this.facts = facts;
        this.statistics = statistics;
        this.precision = precision;
        this.rules = rules;
        longHistory = rules.limits().jumpHistory();
        maxStates = rules.capable() ? Integer.MAX_VALUE : rules.limits().statesUnprivileged();
        table = new StateTable(insns.length);
        comparison = new StateComparison(facts, rules);
        open = new OpenStates(insns, facts, comparison, trace);
        cleaning = new StateCleaning(facts, liveness);
        widening = new Widening();
        loops = new LoopVisits(facts, trace);
        this.trace = trace;
    }

    /**
     * Compares a path that stands before an instruction with what was stored there, and stores it if that pays. To be asked at
     * prune points before the instruction's entry is added to the path's history; {@link MachineState#insnIndex()} and
     * {@link MachineState#lastInsn()} must be up to date.
     *
     * @return whether a stored state covers the path, which ends here
     * @throws Rejection if the path came round in a loop and nothing changed
     */
    public boolean visit(MachineState current, int insn) {
        boolean forced = rules.everywhere()
                || facts.isForcedCheckpoint(insn)
                || current.history().size() > longHistory;
        boolean adding = forced || isFarFromLastState(2, 8);
        int list = table.listOf(current, insn);
        clean(list, current, insn);
        loopUnfinished = false;
        int seen = 0;
        StoredState newer = null;
        for (StoredState each = table.head(list); each != null; each = each.next()) {
            seen++;
            if (each.state().insnIndex() != insn) {
                newer = each;
                continue;
            }
            if (endsAt(each, current, insn)) {
                return true;
            }
            adding &= forced || each.state().branches() == 0 || isOneFarFromLastState();
            noteMiss(each, current, insn, adding);
            if (isUseless(each, insn)) {
                evict(list, newer, each);
            } else {
                newer = each;
            }
        }
        statistics.maxStatesPerInsn = Math.max(statistics.maxStatesPerInsn, seen);
        if (adding && seen <= maxStates) {
            store(list, current, insn);
        }
        return false;
    }

    private boolean endsAt(StoredState each, MachineState current, int insn) {
        return each.state().branches() > 0 ? endsAtOpen(each, current, insn) : endsAtDone(each, current, insn);
    }

    private boolean endsAtOpen(StoredState each, MachineState current, int insn) {
        if (!open.covers(each.state(), current, insn)) {
            return false;
        }
        // Rounds of a callback are no loop of the control flow graph: nothing waits for their end, except where a state
        // compared before is in an unfinished loop.
        end(each, current, insn, loopUnfinished || !facts.callsCallback(insn));
        return true;
    }

    private boolean endsAtDone(StoredState each, MachineState current, int insn) {
        loopUnfinished = loops.isIncomplete(each.state());
        ComparisonMode mode = loopUnfinished ? ComparisonMode.RANGE_WITHIN : ComparisonMode.NOT_EXACT;
        if (!comparison.covers(each.state(), current, mode)) {
            return false;
        }
        end(each, current, insn, loopUnfinished);
        return true;
    }

    private void noteMiss(StoredState each, MachineState current, int insn, boolean adding) {
        if (trace != null) {
            trace.missed(insn, each.state(), current, comparison.mismatch());
        }
        if (adding) {
            each.missed();
        }
    }

    private boolean isFarFromLastState(int jumps, int insns) {
        return statistics.jumpsProcessed - statistics.jumpsAtLastState >= jumps
                && statistics.insnsProcessed - statistics.insnsAtLastState >= insns;
    }

    /** In a loop rounds differ, so few of them are worth storing. */
    private boolean isOneFarFromLastState() {
        return statistics.jumpsProcessed - statistics.jumpsAtLastState >= 20
                || statistics.insnsProcessed - statistics.insnsAtLastState >= 100;
    }

    private void clean(int list, MachineState current, int insn) {
        for (StoredState each = table.head(list); each != null; each = each.next()) {
            MachineState old = each.state();
            if (old.branches() == 0
                    && old.insnIndex() == insn
                    && !old.cleaned()
                    && OpenStates.sameCallSites(old, current)
                    && !loops.isIncomplete(old)) {
                cleaning.clean(old);
            }
        }
    }

    private void end(StoredState covering, MachineState current, int insn, boolean loopOpen) {
        covering.hit();
        MachineState old = covering.state();
        if (facts.isJumpPoint(insn)) {
            current.history().add(insn, current.lastInsn(), 0, 0);
        }
        precision.propagate(old, current);
        if (loopOpen) {
            MachineState waiting = current.copy();
            waiting.setEqualState(old);
            waiting.setInsnIndex(insn);
            loops.addBackEdge(old, waiting);
            countPeak();
        }
    }

    private boolean isUseless(StoredState each, int insn) {
        boolean openCheckpoint = each.state().branches() > 0 && facts.isForcedCheckpoint(insn);
        return each.isUseless(openCheckpoint ? PATIENCE_WITH_OPEN_CHECKPOINT : PATIENCE);
    }

    private void evict(int list, StoredState newer, StoredState each) {
        table.remove(list, newer, each);
        stored--;
        if (!isFree(each.state())) {
            each.state().setEvicted(true);
            evicted++;
        }
    }

    /** Returns whether nothing refers to an evicted state any more: no path, and none that waits for its loop. */
    private boolean isFree(MachineState state) {
        return state.branches() == 0 && !loops.isIncomplete(state);
    }

    private void store(int list, MachineState current, int insn) {
        statistics.totalStates++;
        stored++;
        countPeak();
        statistics.jumpsAtLastState = statistics.jumpsProcessed;
        statistics.insnsAtLastState = statistics.insnsProcessed;
        forgetPrecision(current);
        MachineState copy = current.copy();
        copy.setInsnIndex(insn);
        loops.enter(copy);
        current.setParent(copy);
        current.setFirstInsn(insn);
        current.setDepth(copy.depth() + 1);
        current.clearHistory();
        table.add(list, copy);
        if (trace != null) {
            trace.stored(insn);
        }
    }

    private static void forgetPrecision(MachineState current) {
        for (int i = 0; i <= current.current(); i++) {
            current.frame(i).forgetPrecision();
        }
    }

    private void countPeak() {
        statistics.peakStates = Math.max(statistics.peakStates, stored + evicted + loops.backEdges());
    }

    /** A path ended: counts it off in all that it descends from, and closes the loops that are done. */
    public void pathEnded(MachineState ended) {
        for (MachineState state = ended; state != null; state = state.parent()) {
            state.setBranches(state.branches() - 1);
            if (state.branches() > 0) {
                return;
            }
            LoopVisit done = loops.exit(state);
            if (done != null) {
                done.settle(precision);
            }
            if (state.evicted() && isFree(state)) {
                evicted--;
            }
        }
    }

    /** Returns the newest stored state at this instruction and in these frames that the path went through, null if none. */
    public MachineState openAncestor(MachineState current, int insn) {
        for (StoredState each = table.head(table.listOf(current, insn)); each != null; each = each.next()) {
            MachineState old = each.state();
            if (old.insnIndex() == insn
                    && old.branches() > 0
                    && old.depth() < current.depth()
                    && OpenStates.sameCallSites(old, current)) {
                return old;
            }
        }
        return null;
    }

    /** Forgets the values of all scalars of a path that differ from an earlier one's and need not be precise. */
    public void widen(MachineState earlier, MachineState path) {
        widening.widen(earlier, path);
    }

    /**
     * From now on a path ends at a stored state only if its numbers are the same: limits of pointer arithmetic depend on them.
     * Mirrors: env->explore_alu_limits.
     */
    public void requireEqualScalars() {
        comparison.requireEqualScalars();
    }

    /** Forgets all states, as between global functions. The counters go on. */
    public void clear() {
        table.clear();
        loops.clear();
    }
}
