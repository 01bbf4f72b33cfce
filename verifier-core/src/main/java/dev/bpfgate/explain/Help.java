package dev.bpfgate.explain;

import java.util.List;
import java.util.Objects;

/**
 * Advice.
 *
 * @param words what to do
 * @param code what to write, a line of C each; empty if words are all there is
 * @param edits the change as such, present if applying it by machine gives the source that is meant; in order of lines
 */
public record Help(String words, List<String> code, List<Edit> edits) {
    public Help {
        Objects.requireNonNull(words);
        code = List.copyOf(code);
        edits = List.copyOf(edits);
    }

    /** Returns advice in words. */
    public static Help of(String words) {
        return new Help(words, List.of(), List.of());
    }

    /** Returns advice with code that nobody can place for sure. */
    public static Help of(String words, List<String> code) {
        return new Help(words, code, List.of());
    }
}
