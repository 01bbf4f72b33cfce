package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.PruneMiss;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.prune.Mismatch;
import dev.bpfgate.state.MachineState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a simulation costs at each instruction: visits, states, where paths end early, and why they do not.
 *
 * <p>Forks are taken up in the reverse of the order in which they were made. So all that is simulated between a fork's being
 * taken up and that of an older one is what the fork brought about, later forks included.
 */
public final class CostRecorder implements Trace {
    /**
     * Why states did not match, how often.
     *
     * @param example the first of them
     */
    public record Misses(PruneMiss example, int count) {}

    private record Where(int insn, MissReason reason) {}

    /** A fork that was taken up and is not done: where it was made, how many older ones wait, and when it began. */
    private record OpenFork(int insn, int older, int begun) {}

    private final int[] visits;
    private final int[] states;
    private final int[] hits;
    private final int[] forks;
    private final int[] forkedInsns;
    private final int[] openForksAt;
    private final Map<Where, Misses> misses = new LinkedHashMap<>();
    private final BitSet watched;
    private final Map<Long, Integer> arrivals = new LinkedHashMap<>();

    private final Deque<OpenFork> open = new ArrayDeque<>();
    private int[] waiting = new int[64];
    private int waitingCount;
    private int current;
    private int simulated;

    /**
     * Makes one that has counted nothing.
     *
     * @param slots how many the program has
     * @param watched slots of which it matters where paths come from
     */
    public CostRecorder(int slots, BitSet watched) {
        this.watched = watched;
        visits = new int[slots];
        states = new int[slots];
        hits = new int[slots];
        forks = new int[slots];
        forkedInsns = new int[slots];
        openForksAt = new int[slots];
    }

    /** Returns how often a slot's instruction was simulated. */
    public int visits(int slot) {
        return visits[slot];
    }

    /** Returns how many states were stored before a slot. */
    public int states(int slot) {
        return states[slot];
    }

    /** Returns how many paths ended before a slot because a stored state covered them. */
    public int hits(int slot) {
        return hits[slot];
    }

    /** Returns how often a slot's instruction let a path go two ways. */
    public int forks(int slot) {
        return forks[slot];
    }

    /** Returns how many instructions were simulated on the second ways of a slot's forks, and of all forks made there. */
    public int forkedInsns(int slot) {
        return forkedInsns[slot];
    }

    /** Returns how often a path came to a watched slot directly from another one. */
    public int arrivals(int slot, int from) {
        return arrivals.getOrDefault(pair(slot, from), 0);
    }

    /** Returns why stored states did not cover paths, by slot and reason in the order in which they were met. */
    public Map<Integer, List<Misses>> misses() {
        Map<Integer, List<Misses>> bySlot = new LinkedHashMap<>();
        misses.forEach((where, count) ->
                bySlot.computeIfAbsent(where.insn, slot -> new ArrayList<>()).add(count));
        return Collections.unmodifiableMap(bySlot);
    }

    private static long pair(int slot, int from) {
        return (long) slot << Integer.SIZE | from & 0xffff_ffffL;
    }

    @Override
    public long position() {
        forks[current]++;
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, waitingCount * 2);
        }
        waiting[waitingCount] = current;
        return waitingCount++;
    }

    @Override
    public void resume(long position) {
        waitingCount = (int) position;
        close(waitingCount);
        int insn = waiting[waitingCount];
        open.push(new OpenFork(insn, waitingCount, simulated));
        openForksAt[insn]++;
    }

    /** Closes the forks that more than so many older ones waited for. In a loop, a fork inside another at the same place is part of it. */
    private void close(int older) {
        while (!open.isEmpty() && open.peek().older > older) {
            OpenFork done = open.pop();
            if (--openForksAt[done.insn] == 0) {
                forkedInsns[done.insn] += simulated - done.begun;
            }
        }
    }

    /** Ends the count; to be called after a simulation that may have stopped anywhere. */
    public void finish() {
        close(-1);
    }

    @Override
    public void instruction(MachineState state, int insn, int previous) {
        simulated++;
        current = insn;
        visits[insn]++;
        arrived(insn, previous);
    }

    @Override
    public void pruned(MachineState state, int insn, int previous) {
        hits[insn]++;
        arrived(insn, previous);
    }

    private void arrived(int insn, int previous) {
        if (watched.get(insn)) {
            arrivals.merge(pair(insn, previous), 1, Integer::sum);
        }
    }

    @Override
    public void stored(int insn) {
        states[insn]++;
    }

    @Override
    public void missed(int insn, MachineState stored, MachineState state, Mismatch why) {
        Where where = new Where(insn, MissReason.of(stored, state, why));
        Misses known = misses.get(where);
        misses.put(
                where,
                known == null
                        ? new Misses(where.reason.told(stored, state), 1)
                        : new Misses(known.example, known.count + 1));
    }
}
