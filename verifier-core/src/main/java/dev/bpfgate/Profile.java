package dev.bpfgate;

import dev.bpfgate.diag.PruneMiss;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the simulation of one program spent its instructions and states.
 *
 * @param simulated instructions that were simulated; with {@code ended} they are what the kernel counts as processed
 * @param ended paths that ended because a stored state covered them
 * @param insns what each instruction that was reached costs, in order of slots
 * @param loops what each loop that was entered costs, the most expensive first
 * @param branches the jumps where paths went two ways, the most expensive first
 */
public record Profile(int simulated, int ended, List<InsnCost> insns, List<LoopCost> loops, List<BranchCost> branches) {
    public Profile {
        insns = List.copyOf(insns);
        loops = List.copyOf(loops);
        branches = List.copyOf(branches);
    }

    /** Returns this profile with other names of source lines. */
    public Profile withSources(UnaryOperator<SourcePosition> names) {
        return new Profile(
                simulated,
                ended,
                insns.stream()
                        .map(insn -> new InsnCost(
                                insn.insn,
                                insn.text,
                                insn.source.map(names),
                                insn.visits,
                                insn.states,
                                insn.hits,
                                insn.misses))
                        .toList(),
                loops.stream()
                        .map(loop -> new LoopCost(
                                loop.header,
                                loop.source.map(names),
                                loop.slots,
                                loop.depth,
                                loop.entries,
                                loop.rounds,
                                loop.visits,
                                loop.states))
                        .toList(),
                branches.stream()
                        .map(branch -> new BranchCost(
                                branch.insn, branch.source.map(names), branch.visits, branch.forks, branch.forked))
                        .toList());
    }

    /**
     * What one instruction costs.
     *
     * @param insn its slot
     * @param text its text, as the kernel prints it
     * @param source the line it was compiled from, where the object tells
     * @param visits how often it was simulated
     * @param states how many states were stored before it
     * @param hits how many paths ended before it because a stored state covered them
     * @param misses why stored states did not cover paths that came to it, the most frequent reason first
     */
    public record InsnCost(
            int insn,
            String text,
            Optional<SourcePosition> source,
            int visits,
            int states,
            int hits,
            List<MissCount> misses) {
        public InsnCost {
            misses = List.copyOf(misses);
        }

        /** Returns how many comparisons with stored states failed. */
        public int missCount() {
            return misses.stream().mapToInt(MissCount::count).sum();
        }
    }

    /**
     * A reason, and how often it was one.
     *
     * @param example the reason, with the values of the first time
     */
    public record MissCount(PruneMiss example, int count) {}

    /**
     * What one loop costs.
     *
     * @param header slot of its first instruction
     * @param source the line of that, where the object tells
     * @param slots the slots that belong to it, inner loops included
     * @param depth 1 for a loop in no other
     * @param entries how often a path came to it from outside
     * @param rounds how often a path came round to its first instruction
     * @param visits how many instructions in it were simulated
     * @param states how many states were stored in it
     */
    public record LoopCost(
            int header,
            Optional<SourcePosition> source,
            List<Integer> slots,
            int depth,
            int entries,
            int rounds,
            int visits,
            int states) {
        public LoopCost {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A jump at which paths go two ways.
     *
     * @param insn its slot
     * @param source the line of it, where the object tells
     * @param visits how often it was simulated
     * @param forks how often both ways were possible
     * @param forked how many instructions were simulated on the second ways, later forks included
     */
    public record BranchCost(int insn, Optional<SourcePosition> source, int visits, int forks, int forked) {}
}
