package dev.bpfgate;

import dev.bpfgate.cfg.BasicBlock;
import dev.bpfgate.cfg.BlockGraph;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.Loop;
import dev.bpfgate.cfg.Loops;
import dev.bpfgate.interp.trace.CostRecorder;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LinkedProgram;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Repeats a simulation to count what it costs where. */
final class ProfileBuilder {
    private final LinkedProgram program;
    private final Insn[] insns;
    private final BlockGraph blocks;
    private final Loops loops;
    private final Disassembler disassembler;

    ProfileBuilder(LinkedProgram program, ControlFlowGraph flow, CallNames names) {
        this.program = program;
        insns = program.insns();
        blocks = BlockGraph.of(flow);
        loops = Loops.of(blocks);
        disassembler = new Disassembler(names);
    }

    Profile of(SimulationRun run) {
        BitSet headers = new BitSet();
        loops.loops().forEach(loop -> headers.set(firstSlot(loop)));
        CostRecorder cost = new CostRecorder(insns.length, headers);
        run.aloud(cost);
        cost.finish();
        return new Profile(
                IntStream.range(0, insns.length).map(cost::visits).sum(),
                IntStream.range(0, insns.length).map(cost::hits).sum(),
                insnCosts(cost),
                loopCosts(cost),
                branchCosts(cost));
    }

    private int firstSlot(Loop loop) {
        return blocks.block(loop.header()).start();
    }

    private List<Profile.InsnCost> insnCosts(CostRecorder cost) {
        Map<Integer, List<CostRecorder.Misses>> misses = cost.misses();
        List<Profile.InsnCost> costs = new ArrayList<>();
        for (int slot = 0; slot < insns.length; slot += insns[slot].slots()) {
            if (cost.visits(slot) + cost.hits(slot) > 0) {
                costs.add(new Profile.InsnCost(
                        slot,
                        disassembler.line(insns[slot]),
                        SourcePosition.of(program.sourceLineAt(slot)),
                        cost.visits(slot),
                        cost.states(slot),
                        cost.hits(slot),
                        counts(misses.getOrDefault(slot, List.of()))));
            }
        }
        return costs;
    }

    private static List<Profile.MissCount> counts(List<CostRecorder.Misses> misses) {
        return misses.stream()
                .map(miss -> new Profile.MissCount(miss.example(), miss.count()))
                .sorted(Comparator.comparingInt(Profile.MissCount::count).reversed())
                .toList();
    }

    private List<Profile.LoopCost> loopCosts(CostRecorder cost) {
        return loops.loops().stream()
                .map(loop -> loopCost(cost, loop))
                .filter(loop -> loop.visits() > 0)
                .sorted(Comparator.comparingInt(Profile.LoopCost::visits)
                        .reversed()
                        .thenComparingInt(Profile.LoopCost::header))
                .toList();
    }

    private Profile.LoopCost loopCost(CostRecorder cost, Loop loop) {
        List<Integer> slots = new ArrayList<>();
        for (int id : loops.blocks(loop)) {
            BasicBlock block = blocks.block(id);
            IntStream.range(block.start(), block.end()).forEach(slots::add);
        }
        int header = firstSlot(loop);
        int rounds =
                slots.stream().mapToInt(from -> cost.arrivals(header, from)).sum();
        return new Profile.LoopCost(
                header,
                SourcePosition.of(program.sourceLineAt(header)),
                slots,
                loop.depth(),
                cost.visits(header) + cost.hits(header) - rounds,
                rounds,
                slots.stream().mapToInt(cost::visits).sum(),
                slots.stream().mapToInt(cost::states).sum());
    }

    private List<Profile.BranchCost> branchCosts(CostRecorder cost) {
        return IntStream.range(0, insns.length)
                .filter(slot -> cost.forks(slot) > 0)
                .mapToObj(slot -> new Profile.BranchCost(
                        slot,
                        SourcePosition.of(program.sourceLineAt(slot)),
                        cost.visits(slot),
                        cost.forks(slot),
                        cost.forkedInsns(slot)))
                .sorted(Comparator.comparingInt(Profile.BranchCost::forked)
                        .thenComparingInt(Profile.BranchCost::forks)
                        .reversed()
                        .thenComparingInt(Profile.BranchCost::insn))
                .toList();
    }
}
