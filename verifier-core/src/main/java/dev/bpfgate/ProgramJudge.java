package dev.bpfgate;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.LoaderCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.explain.cause.Evidence;
import dev.bpfgate.explain.cause.RootCauses;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.LoaderWords;
import dev.bpfgate.link.UnresolvedInsn;
import dev.bpfgate.structure.StructuralVerifier;
import dev.bpfgate.structure.StructureResult;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one program through the stages until one of them ends it. Immutable. */
final class ProgramJudge {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramJudge.class);

    private final VerifierOptions options;
    private final TargetKernel target;
    private final Recorder recorder;
    private final RootCauses causes;
    private final StructuralVerifier structure = new StructuralVerifier();

    ProgramJudge(VerifierOptions options, TargetKernel target, Sources sources) {
        this.options = options;
        this.target = target;
        this.recorder = new Recorder(options, target.names());
        this.causes = new RootCauses(target.profile(), target.names(), sources);
    }

    /** Returns the result; a mistake of this library costs the verdict on this program, and nothing else. */
    ProgramResult judge(LinkResult program) {
        try {
            if (program instanceof LinkFailure failure) {
                return notLinked(failure);
            }
            return judgeLinked((LinkedProgram) program);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new ResultBuilder(program).inconclusive(Stage.SIMULATE, Verifier.internalError(e));
        }
    }

    ControlFlowGraph controlFlow(LinkedProgram program) {
        return controlFlow(program, shape(program));
    }

    private static ControlFlowGraph controlFlow(LinkedProgram program, StructureResult shape) {
        int[] found = shape.subprogramStarts();
        int[] whole = {0};
        return new ControlFlowGraph(program.insns(), found.length == 0 ? whole : found);
    }

    private StructureResult shape(LinkedProgram program) {
        return structure.verify(program, target.structureOptions(), target.callFacts(program));
    }

    private ProgramResult notLinked(LinkFailure failure) {
        ResultBuilder result = new ResultBuilder(failure);
        if (!failure.isCertain()) {
            return result.inconclusive(Stage.LINK, failure.unknown());
        }
        Rejection.Line why = new Rejection.Line(LoaderCode.NOT_LINKED, List.of(failure.message()));
        result.explanation(explained(
                failure.name(), () -> causes.of(failure, target.linkTarget().btf())));
        return result.rejected(new Diagnostic(Stage.LINK, Diagnostic.NO_INSN, failure.errno(), List.of(why)));
    }

    private ProgramResult judgeLinked(LinkedProgram program) {
        StructureResult shape = shape(program);
        KernelLogText log = new KernelLogText(options.logLevel(), program, target.names(), options.privileges());
        if (shape.diagnostic().isPresent()) {
            return refused(program, shape, log);
        }
        SimulationRun run = new SimulationRun(program, shape.analysis(), target);
        Simulation simulation = run.silently();
        Statistics cost = run.cost();
        ResultBuilder result = new ResultBuilder(program).cost(cost);
        if (log.tells(simulation, run.hasGlobalFunctions())) {
            run.aloud(log.ofSimulation(shape));
        }
        LoaderWords words = new LoaderWords(program);
        result.log(words.in(log.endedWith(cost)));
        if (!options.recordings().isEmpty()) {
            result.recorded(recorder.of(program, run, simulation, controlFlow(program, shape)));
        }
        return switch (simulation.outcome()) {
            case ACCEPTED -> result.accepted();
            case REJECTED -> {
                Replay replay = new Replay(program.insns(), shape);
                Evidence evidence = helpful(program.name(), () -> replay.of(run, simulation), Evidence.NONE);
                yield rejected(result, program, diagnostic(simulation, words), evidence);
            }
            case INCONCLUSIVE -> result.inconclusive(stage(simulation), simulation.feature());
        };
    }

    private ProgramResult rejected(ResultBuilder result, LinkedProgram program, Diagnostic why, Evidence evidence) {
        return result.story(evidence.story(), new Disassembler(target.names()))
                .explanation(explained(program.name(), () -> causes.of(program, why, evidence)))
                .rejected(why);
    }

    private Explanation explained(String program, Supplier<Explanation> cause) {
        return helpful(program, cause, null);
    }

    /** Returns what helps people, which must not cost them the verdict. */
    private <T> T helpful(String program, Supplier<T> help, T none) {
        if (!options.explained()) {
            return none;
        }
        try {
            return help.get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{}: no explanation", program, e);
            return none;
        }
    }

    /** What the target lacks, the kernel takes for a helper that nobody knows; loaders say better what it is. */
    private static Diagnostic diagnostic(Simulation simulation, LoaderWords words) {
        UnresolvedInsn missing = words.of(simulation.insn());
        return missing == null
                ? Diagnostic.of(stage(simulation), simulation.insn(), simulation.rejection())
                : Diagnostic.of(stage(simulation), simulation.insn(), LoaderCode.NOT_RESOLVED, missing.reason());
    }

    private ProgramResult refused(LinkedProgram program, StructureResult shape, KernelLogText log) {
        Diagnostic why = shape.diagnostic().orElseThrow();
        Statistics cost = Statistics.notSimulated(shape.subprograms());
        ResultBuilder result = new ResultBuilder(program).cost(cost);
        if (why.stage() != Stage.LOAD) {
            result.log(log.ofStructure(shape).endedWith(cost));
        }
        if (options.recordings().contains(Recording.CODE)) {
            result.recorded(Recorded.of(new ProgramCode(program, controlFlow(program, shape))));
        }
        return rejected(result, program, why, Evidence.NONE);
    }

    private static Stage stage(Simulation simulation) {
        return simulation.stage() == Simulation.Stage.SIMULATE ? Stage.SIMULATE : Stage.FINISH;
    }
}
