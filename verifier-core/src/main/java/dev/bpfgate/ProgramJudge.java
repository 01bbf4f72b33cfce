package dev.bpfgate;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.LoaderCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import java.util.List;

/** Takes one program through the stages until one of them ends it. Immutable. */
final class ProgramJudge {
    private static final String NOT_SIMULATED = "not simulated yet";

    private final VerifierOptions options;
    private final TargetKernel target;

    ProgramJudge(VerifierOptions options, TargetKernel target) {
        this.options = options;
        this.target = target;
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

    private ProgramResult notLinked(LinkFailure failure) {
        ResultBuilder result = new ResultBuilder(failure);
        if (!failure.isCertain()) {
            return result.inconclusive(Stage.LINK, failure.unknown());
        }
        Rejection.Line why = new Rejection.Line(LoaderCode.NOT_LINKED, List.of(failure.message()));
        return result.rejected(new Diagnostic(Stage.LINK, Diagnostic.NO_INSN, failure.errno(), List.of(why)));
    }

    private ProgramResult judgeLinked(LinkedProgram program) {
        return new ResultBuilder(program).inconclusive(Stage.SIMULATE, NOT_SIMULATED);
    }
}
