package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.state.MachineState;

/** The states stored so far, and whether a path may end at one of them. */
public final class ExploredStates {
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
            PruneTrace trace) {}

    /**
     * Compares a path that stands before an instruction with what was stored there, and stores it if that pays. To be asked at
     * prune points before the instruction's entry is added to the path's history; {@link MachineState#lastInsn()} must be up
     * to date.
     *
     * @return whether a stored state covers the path, which ends here
     */
    public boolean visit(MachineState current, int insn) {
        return false;
    }

    /** A path ended: counts it off in all that it descends from, and closes the loops that are done. */
    public void pathEnded(MachineState ended) {}

    /** Returns the newest stored state at this instruction and in these frames that the path went through, null if none. */
    public MachineState openAncestor(MachineState current, int insn) {
        return null;
    }

    /** Forgets the values of all scalars of a path that differ from an earlier one's and need not be precise. */
    public void widen(MachineState earlier, MachineState path) {}

    /** Forgets all states, as between global functions. The counters go on. */
    public void clear() {}
}
