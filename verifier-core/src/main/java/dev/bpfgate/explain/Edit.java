package dev.bpfgate.explain;

import java.util.List;
import java.util.Objects;

/**
 * A change of one line of a source file. Lines are those before any change.
 *
 * @param kind what becomes of the line
 * @param file as the compiler was given it
 * @param line counted from 1; one behind the last for what is put at the end
 * @param text the lines that are new, without line ends; none for {@link Kind#DELETE}
 */
public record Edit(Kind kind, String file, int line, List<String> text) {
    /** What becomes of a line. */
    public enum Kind {
        /** New lines stand before it. */
        INSERT_BEFORE,
        /** New lines stand behind it. */
        INSERT_AFTER,
        /** New lines stand in its place. */
        REPLACE,
        /** Nothing stands in its place. */
        DELETE
    }

    public Edit {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(file);
        text = List.copyOf(text);
    }

    /** Returns an edit that puts lines before one. */
    public static Edit before(String file, int line, List<String> text) {
        return new Edit(Kind.INSERT_BEFORE, file, line, text);
    }

    /** Returns an edit that puts lines behind one. */
    public static Edit after(String file, int line, List<String> text) {
        return new Edit(Kind.INSERT_AFTER, file, line, text);
    }

    /** Returns an edit that puts a line in the place of one. */
    public static Edit replace(String file, int line, String text) {
        return new Edit(Kind.REPLACE, file, line, List.of(text));
    }

    /** Returns an edit that takes a line away. */
    public static Edit delete(String file, int line) {
        return new Edit(Kind.DELETE, file, line, List.of());
    }
}
