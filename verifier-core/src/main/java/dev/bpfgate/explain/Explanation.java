package dev.bpfgate.explain;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a program, found behind the words of the kernel.
 *
 * @param cause stable id of the root cause: lower-case words with hyphens
 * @param title one sentence without a full stop that says what is wrong
 * @param labels places that belong to it, in the order in which they should be read; the one at fault is not among them
 * @param fault what to say at the place at fault itself; may be empty
 * @param required the proof that the kernel wants; empty if the title says it all
 * @param known what was known instead; empty if nothing was
 * @param help what to do, the best advice first
 */
public record Explanation(
        String cause, String title, List<Label> labels, String fault, String required, String known, List<Help> help) {
    public Explanation {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(title);
        labels = List.copyOf(labels);
        help = List.copyOf(help);
    }
}
