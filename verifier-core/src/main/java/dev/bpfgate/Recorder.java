package dev.bpfgate;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.trace.PathRecorder;
import dev.bpfgate.interp.trace.PathStates;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.link.LinkedProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps of a verification what the options ask for. */
final class Recorder {
    /** More steps than anybody goes through by hand. */
    private static final int MOST_STEPS = 2_000;

    private final VerifierOptions options;
    private final CallNames names;

    Recorder(VerifierOptions options, CallNames names) {
        this.options = options;
        this.names = names;
    }

    /** Returns what there is to keep of a simulated program; repeats the simulation where that needs it. */
    Recorded of(LinkedProgram program, SimulationRun run, Simulation simulation, ControlFlowGraph flow) {
        Optional<Profile> profile = options.recordings().contains(Recording.PROFILE)
                ? Optional.of(new ProfileBuilder(program, flow, names).of(run))
                : Optional.empty();
        boolean failed = simulation.outcome() != Simulation.Outcome.ACCEPTED && simulation.insn() >= 0;
        Optional<FailedPath> path = failed && options.recordings().contains(Recording.PATH)
                ? Optional.of(failedPath(run, simulation.insn()))
                : Optional.empty();
        Optional<ProgramCode> code = options.recordings().contains(Recording.CODE)
                ? Optional.of(new ProgramCode(program, flow))
                : Optional.empty();
        return new Recorded(profile, path, code);
    }

    private static FailedPath failedPath(SimulationRun run, int failing) {
        PathRecorder path = new PathRecorder();
        run.aloud(path);
        int[] ordinals = path.ordinals();
        int leftOut = Math.max(0, ordinals.length - MOST_STEPS);
        PathStates states = new PathStates(Arrays.copyOfRange(ordinals, leftOut, ordinals.length));
        run.aloud(states);
        List<FailedPath.Step> steps = new ArrayList<>();
        states.steps().forEach(step -> steps.add(step(step)));
        // Some complaints fall between two instructions, before the state at the second one is shown.
        if (steps.isEmpty() || steps.get(steps.size() - 1).insn() != failing) {
            int frame = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).frame();
            steps.add(new FailedPath.Step(failing, frame, List.of()));
        }
        return new FailedPath(leftOut, steps);
    }

    private static FailedPath.Step step(PathStates.Step step) {
        List<FailedPath.Change> changes = step.changes().stream()
                .map(change -> new FailedPath.Change(change.frame(), change.place(), change.value()))
                .toList();
        return new FailedPath.Step(step.insn(), step.frame(), changes);
    }
}
