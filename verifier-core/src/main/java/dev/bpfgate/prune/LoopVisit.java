package dev.bpfgate.prune;

import dev.bpfgate.state.MachineState;
import java.util.ArrayList;
import java.util.List;

/** One loop, reached through one chain of calls, while the search is in it. Mirrors: bpf_scc_visit. */
final class LoopVisit {
    /** Rounds of propagation after which everything becomes precise. */
    private static final int MAX_ROUNDS = 64;

    private final int loop;
    private final int[] callSites;
    private final LoopVisit next;
    /** The paths that wait, newest last; the newest is served first. */
    private final List<MachineState> backEdges = new ArrayList<>();

    private MachineState entry;

    /**
     * @param loop the loop's number
     * @param callSites indices of the calls that lead to it, outermost first; owned by the visit
     * @param next another visit of the same loop, null if there is none
     */
    LoopVisit(int loop, int[] callSites, LoopVisit next) {
        this.loop = loop;
        this.callSites = callSites;
        this.next = next;
    }

    /** Returns the visit that was made before this one for the same loop, null if none was. */
    LoopVisit next() {
        return next;
    }

    /** Returns whether the loop was reached through the first {@code count} of these calls. */
    boolean isReachedBy(int[] otherSites, int count) {
        if (callSites.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (callSites[i] != otherSites[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first state stored in the loop, null when the search is not in it. */
    MachineState entry() {
        return entry;
    }

    void setEntry(MachineState entry) {
        this.entry = entry;
    }

    /** Returns how many paths wait for the loop. */
    int backEdges() {
        return backEdges.size();
    }

    void addBackEdge(MachineState path) {
        backEdges.add(path);
    }

    /**
     * Carries precision along all waiting paths until nothing changes, now that the loop is done, and lets them go. Mirrors:
     * propagate_backedges.
     */
    void settle(Precision precision) {
        boolean changed = !backEdges.isEmpty();
        for (int round = 0; changed; round++) {
            if (round > MAX_ROUNDS) {
                markEverything(precision);
                break;
            }
            changed = false;
            for (int i = backEdges.size() - 1; i >= 0; i--) {
                MachineState path = backEdges.get(i);
                changed |= precision.propagate(path.equalState(), path);
            }
        }
        backEdges.clear();
    }

    private void markEverything(Precision precision) {
        for (int i = backEdges.size() - 1; i >= 0; i--) {
            precision.markEverything(backEdges.get(i));
        }
    }

    /** Returns the visit as the log shows it: the call sites, of which it leaves a 0 out, and the loop's number. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int callSite : callSites) {
            text.append(callSite == 0 ? "" : callSite + ",");
        }
        return text.append(loop).append(')').toString();
    }
}
