package dev.bpfgate;

import dev.bpfgate.diag.PathEvent;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of what happened, on the failing path, to the value that failed.
 *
 * @param event what happened
 * @param insn the instruction's text, as the kernel prints it
 * @param source the line it was compiled from, where the object tells
 */
public record StoryStep(PathEvent event, String insn, Optional<SourcePosition> source) {
    public StoryStep {
        Objects.requireNonNull(event);
        Objects.requireNonNull(insn);
        Objects.requireNonNull(source);
    }
}
