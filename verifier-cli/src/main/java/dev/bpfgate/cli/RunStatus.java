package dev.bpfgate.cli;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.Verdict;

/** Adds outcomes up to one exit status, and says on standard error what no report says. */
final class RunStatus {
    private final InconclusivePolicy policy;
    private final Console console;
    private ExitStatus status = ExitStatus.ACCEPTED;

    RunStatus(InconclusivePolicy policy, Console console) {
        this.policy = policy;
        this.console = console;
    }

    void accept(Outcome outcome) {
        String object = outcome.result().object();
        outcome.result().unreadable().ifPresent(reason -> console.complain(object + ": " + reason));
        if (outcome.internalError()) {
            status = status.and(ExitStatus.INTERNAL_ERROR);
        } else if (outcome.result().unreadable().isPresent()) {
            status = status.and(ExitStatus.UNREADABLE);
        }
        for (ProgramResult program : outcome.result().programs()) {
            status = status.and(of(program));
            if (program.isInternalError()) {
                console.complain(object + ": " + program.program() + ": "
                        + program.feature().orElseThrow());
            }
        }
        warn(outcome);
    }

    private ExitStatus of(ProgramResult program) {
        return switch (program.verdict()) {
            case ACCEPTED -> ExitStatus.ACCEPTED;
            case REJECTED -> ExitStatus.REJECTED;
            case INCONCLUSIVE -> {
                if (program.isInternalError()) {
                    yield ExitStatus.INTERNAL_ERROR;
                }
                yield policy == InconclusivePolicy.FAIL ? ExitStatus.INCONCLUSIVE : ExitStatus.ACCEPTED;
            }
        };
    }

    private void warn(Outcome outcome) {
        long unknown = outcome.result().programs().stream()
                .filter(program -> program.verdict() == Verdict.INCONCLUSIVE)
                .count();
        if (policy == InconclusivePolicy.WARN && unknown > 0) {
            console.complain(outcome.result().object() + ": warning: " + unknown + " programs are inconclusive");
        }
    }

    /** Returns the most telling status of all outcomes so far. */
    ExitStatus exitStatus() {
        return status;
    }
}
