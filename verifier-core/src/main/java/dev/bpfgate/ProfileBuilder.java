package dev.bpfgate;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.interp.trace.CostRecorder;
import dev.bpfgate.interp.trace.SimulationCost;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LinkedProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Repeats a simulation to count what it costs where. */
final class ProfileBuilder {
    private final LinkedProgram program;
    private final Insn[] insns;
    private final SimulationCost cost;
    private final Disassembler disassembler;

    ProfileBuilder(LinkedProgram program, ControlFlowGraph flow, CallNames names) {
        this.program = program;
        insns = program.insns();
        cost = new SimulationCost(insns, flow);
        disassembler = new Disassembler(names);
    }

    Profile of(SimulationRun run) {
        run.aloud(cost.listener());
        cost.finish();
        return new Profile(
                cost.simulated(),
                cost.ended(),
                insnCosts(),
                cost.loops().stream().map(this::loop).toList(),
                cost.branches().stream().map(this::branch).toList());
    }

    private List<Profile.InsnCost> insnCosts() {
        Map<Integer, List<CostRecorder.Misses>> misses = cost.misses();
        List<Profile.InsnCost> costs = new ArrayList<>();
        for (int slot = 0; slot < insns.length; slot += insns[slot].slots()) {
            if (cost.visits(slot) + cost.hits(slot) > 0) {
                costs.add(new Profile.InsnCost(
                        slot,
                        disassembler.line(insns[slot]),
                        source(slot),
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

    private Profile.LoopCost loop(SimulationCost.OfLoop loop) {
        return new Profile.LoopCost(
                loop.header(),
                source(loop.header()),
                loop.slots(),
                loop.depth(),
                loop.entries(),
                loop.rounds(),
                loop.visits(),
                loop.states());
    }

    private Profile.BranchCost branch(SimulationCost.OfBranch branch) {
        return new Profile.BranchCost(
                branch.insn(), source(branch.insn()), branch.visits(), branch.forks(), branch.forked());
    }

    private Optional<SourcePosition> source(int slot) {
        return SourcePosition.of(program.sourceLineAt(slot));
    }
}
