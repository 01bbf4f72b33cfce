package dev.bpfgate.interp.trace;

import dev.bpfgate.cfg.BasicBlock;
import dev.bpfgate.cfg.BlockGraph;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.Loop;
import dev.bpfgate.cfg.Loops;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.isa.Insn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a simulation costs at each instruction, in each loop and at each jump. Listen with {@link #listener()}, then
 * {@link #finish()}, then ask.
 */
public final class SimulationCost {
    /**
     * What one loop costs.
     *
     * @param header slot of its first instruction
     * @param slots the slots that belong to it, inner loops included
     * @param depth 1 for a loop in no other
     * @param entries how often a path came to it from outside
     * @param rounds how often a path came round to its first instruction
     * @param visits how many instructions in it were simulated
     * @param states how many states were stored in it
     */
    public record OfLoop(int header, List<Integer> slots, int depth, int entries, int rounds, int visits, int states) {
        public OfLoop {
            slots = List.copyOf(slots);
        }
    }

    /**
     * What one jump costs at which paths go two ways.
     *
     * @param insn its slot
     * @param visits how often it was simulated
     * @param forks how often both ways were possible
     * @param forked how many instructions were simulated on the second ways, later forks included
     */
    public record OfBranch(int insn, int visits, int forks, int forked) {}

    private final Insn[] insns;
    private final BlockGraph blocks;
    private final Loops loops;
    private final CostRecorder cost;

    /** Makes one of a program, that has counted nothing. */
    public SimulationCost(Insn[] insns, ControlFlowGraph flow) {
        this.insns = insns;
        blocks = BlockGraph.of(flow);
        loops = Loops.of(blocks);
        BitSet headers = new BitSet();
        loops.loops().forEach(loop -> headers.set(firstSlot(loop)));
        cost = new CostRecorder(insns.length, headers);
    }

    /** Returns what is to listen to the simulation. */
    public Trace listener() {
        return cost;
    }

    /** Ends the count; to be called after a simulation that may have stopped anywhere. */
    public void finish() {
        cost.finish();
    }

    /** Returns how often a slot's instruction was simulated. */
    public int visits(int slot) {
        return cost.visits(slot);
    }

    /** Returns how many states were stored before a slot. */
    public int states(int slot) {
        return cost.states(slot);
    }

    /** Returns how many paths ended before a slot because a stored state covered them. */
    public int hits(int slot) {
        return cost.hits(slot);
    }

    /** Returns how many instructions were simulated. */
    public int simulated() {
        return IntStream.range(0, insns.length).map(cost::visits).sum();
    }

    /** Returns how many paths ended because a stored state covered them. */
    public int ended() {
        return IntStream.range(0, insns.length).map(cost::hits).sum();
    }

    /** Returns why stored states did not cover paths, by slot and reason in the order in which they were met. */
    public Map<Integer, List<CostRecorder.Misses>> misses() {
        return cost.misses();
    }

    /** Returns the loops that were entered, the most expensive first. */
    public List<OfLoop> loops() {
        return loops.loops().stream()
                .map(this::ofLoop)
                .filter(loop -> loop.visits > 0)
                .sorted(Comparator.comparingInt(OfLoop::visits).reversed().thenComparingInt(OfLoop::header))
                .toList();
    }

    private int firstSlot(Loop loop) {
        return blocks.block(loop.header()).start();
    }

    private OfLoop ofLoop(Loop loop) {
        List<Integer> slots = new ArrayList<>();
        for (int id : loops.blocks(loop)) {
            BasicBlock block = blocks.block(id);
            IntStream.range(block.start(), block.end()).forEach(slots::add);
        }
        int header = firstSlot(loop);
        int rounds =
                slots.stream().mapToInt(from -> cost.arrivals(header, from)).sum();
        return new OfLoop(
                header,
                slots,
                loop.depth(),
                cost.visits(header) + cost.hits(header) - rounds,
                rounds,
                slots.stream().mapToInt(cost::visits).sum(),
                slots.stream().mapToInt(cost::states).sum());
    }

    /** Returns the jumps at which paths went two ways, the most expensive first. */
    public List<OfBranch> branches() {
        return IntStream.range(0, insns.length)
                .filter(slot -> cost.forks(slot) > 0)
                .mapToObj(slot -> new OfBranch(slot, cost.visits(slot), cost.forks(slot), cost.forkedInsns(slot)))
                .sorted(Comparator.comparingInt(OfBranch::forked)
                        .thenComparingInt(OfBranch::forks)
                        .reversed()
                        .thenComparingInt(OfBranch::insn))
                .toList();
    }
}
