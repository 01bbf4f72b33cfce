package dev.bpfgate;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.explain.Explanation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one program.
 *
 * @param program libbpf's name of it
 * @param section the section it stands in, without libbpf's {@code ?}
 * @param type libbpf's name of its type, say {@code sched_cls}; empty if nothing tells
 * @param verdict the answer
 * @param stage the last step that was taken
 * @param diagnostic why it is refused; present exactly if it is
 * @param source the line it is about, where the object tells
 * @param feature what is not modelled; present exactly if the verdict is inconclusive
 * @param statistics what the verification cost
 * @param log what the kernel would have printed at the level asked for
 * @param story what happened on the failing path to the value that failed, in order; empty if nothing is known of it
 * @param explanation what is wrong and what to do, where that was found out
 * @param notes what is worth knowing beside, in words for people
 * @param recorded what the options asked to keep
 */
public record ProgramResult(
        String program,
        String section,
        Optional<String> type,
        Verdict verdict,
        Stage stage,
        Optional<Diagnostic> diagnostic,
        Optional<SourcePosition> source,
        Optional<String> feature,
        Statistics statistics,
        String log,
        List<StoryStep> story,
        Optional<Explanation> explanation,
        List<String> notes,
        Recorded recorded) {

    static final String INTERNAL_ERROR = "internal error";

    public ProgramResult {
        Objects.requireNonNull(program);
        Objects.requireNonNull(section);
        Objects.requireNonNull(log);
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(explanation);
        story = List.copyOf(story);
        notes = List.copyOf(notes);
        if (diagnostic.isPresent() != (verdict == Verdict.REJECTED)) {
            throw new IllegalArgumentException("a diagnostic belongs to a rejection, and to nothing else");
        }
        if (feature.isPresent() != (verdict == Verdict.INCONCLUSIVE)) {
            throw new IllegalArgumentException("a missing feature belongs to no verdict, and to nothing else");
        }
    }

    /** Returns whether there is no verdict because this library made a mistake; the feature says which. */
    public boolean isInternalError() {
        return feature.isPresent() && feature.get().startsWith(INTERNAL_ERROR);
    }

    /** Returns this result with something else kept of the verification. */
    ProgramResult withRecorded(Recorded other) {
        return new ProgramResult(
                program,
                section,
                type,
                verdict,
                stage,
                diagnostic,
                source,
                feature,
                statistics,
                log,
                story,
                explanation,
                notes,
                other);
    }
}
