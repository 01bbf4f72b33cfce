package dev.bpfgate;

import dev.bpfgate.diag.Stage;
import dev.bpfgate.link.LinkedProgram;
import java.util.Optional;

/** Takes one linked program through the stages until one of them ends it. */
final class ProgramJudge {
    private static final String NOT_SIMULATED = "not simulated yet";

    private final VerifierOptions options;

    ProgramJudge(VerifierOptions options) {
        this.options = options;
    }

    /** Returns the result; a mistake of this library costs the verdict on this program, and nothing else. */
    ProgramResult judge(LinkedProgram program) {
        try {
            return inconclusive(program, Stage.SIMULATE, NOT_SIMULATED);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return inconclusive(program, Stage.SIMULATE, Verifier.internalError(e));
        }
    }

    private ProgramResult inconclusive(LinkedProgram program, Stage stage, String feature) {
        Statistics cost = Statistics.notSimulated(program.subprograms().size());
        return new ProgramResult(
                program.name(),
                program.section(),
                Optional.of(program.type().libbpfName()),
                Verdict.INCONCLUSIVE,
                stage,
                Optional.empty(),
                Optional.empty(),
                Optional.of(feature),
                cost,
                cost.kernelText(options.logLevel()));
    }
}
