package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Which loops the search is in, and which paths were ended because they came round to a stored state of a loop that was not
 * done. What such a stored state relied on is only known when its loop is done; until then the paths wait here.
 *
 * <p>A loop is a strongly connected component of the control flow graph, reached through one chain of calls; of nested ones
 * in different frames the outermost counts. Mirrors: scc_visit, maybe_enter_scc, maybe_exit_scc, add_scc_backedge.
 */
final class LoopVisits {
    private static final int NO_LOOP = 0;

    private final ProgramFacts facts;
    private final PruneTrace trace;
    /** The visits of each loop by its number, linked. */
    private LoopVisit[] visits = new LoopVisit[8];

    private final int[] callSites = new int[MachineState.MAX_FRAMES];
    private int frames;
    private int backEdges;

    LoopVisits(ProgramFacts facts, PruneTrace trace) {
        this.facts = facts;
        this.trace = trace;
    }

    /** Returns how many paths wait for their loops. */
    int backEdges() {
        return backEdges;
    }

    /** Returns whether what is known of a stored state may grow, as paths wait for its loop. */
    boolean isIncomplete(MachineState stored) {
        if (backEdges == 0) {
            return false;
        }
        LoopVisit visit = find(stored);
        return visit != null && visit.backEdges() > 0;
    }

    /** A state was stored; it may be the first in its loop. */
    void enter(MachineState stored) {
        int loop = locate(stored);
        if (loop == NO_LOOP) {
            return;
        }
        LoopVisit visit = find(loop);
        if (visit == null) {
            visit = add(loop);
        }
        if (visit.entry() == null) {
            visit.setEntry(stored);
            say(PruneTrace.LoopEvent.ENTER, visit);
        }
    }

    /**
     * All paths that descend from a state ended. Returns its loop if that is done now, with the paths that waited for it;
     * null otherwise.
     */
    LoopVisit exit(MachineState finished) {
        LoopVisit visit = find(finished);
        if (visit == null || visit.entry() != finished) {
            return null;
        }
        say(PruneTrace.LoopEvent.EXIT, visit);
        visit.setEntry(null);
        backEdges -= visit.backEdges();
        return visit;
    }

    /** A path ended as it came round to a stored state of a loop; it is kept until the loop is done. */
    void addBackEdge(MachineState stored, MachineState path) {
        LoopVisit visit = find(stored);
        if (visit == null) {
            // The kernel calls this a bug of its own.
            throw new NotModelled("round of a loop that was never entered");
        }
        say(PruneTrace.LoopEvent.BACKEDGE, visit);
        visit.addBackEdge(path);
        backEdges++;
    }

    void clear() {
        Arrays.fill(visits, null);
        backEdges = 0;
    }

    private LoopVisit find(MachineState state) {
        int loop = locate(state);
        return loop == NO_LOOP ? null : find(loop);
    }

    private LoopVisit find(int loop) {
        LoopVisit visit = loop < visits.length ? visits[loop] : null;
        while (visit != null && !visit.isReachedBy(callSites, frames)) {
            visit = visit.next();
        }
        return visit;
    }

    private LoopVisit add(int loop) {
        if (loop >= visits.length) {
            visits = Arrays.copyOf(visits, loop * 2);
        }
        visits[loop] = new LoopVisit(loop, Arrays.copyOf(callSites, frames), visits[loop]);
        return visits[loop];
    }

    /** Returns the outermost loop that a state is in, and leaves the calls that lead to it in the scratch array. */
    private int locate(MachineState state) {
        for (int i = 0; i <= state.current(); i++) {
            int insn = state.insnOf(i);
            int loop = facts.loopOf(insn);
            if (loop != NO_LOOP) {
                frames = i;
                return loop;
            }
            callSites[i] = insn;
        }
        return NO_LOOP;
    }

    private void say(PruneTrace.LoopEvent event, LoopVisit visit) {
        if (trace != null) {
            trace.loop(event, visit.toString());
        }
    }
}
