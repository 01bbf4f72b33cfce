package dev.bpfgate;

import dev.bpfgate.link.LineRecord;
import java.util.Optional;

/**
 * A place in the source that an object was compiled from.
 *
 * @param file path as the compiler was given it
 * @param line counted from 1
 * @param column counted from 1; 0 if not known
 * @param text the line's text as the compiler recorded it; may be empty
 */
public record SourcePosition(String file, int line, int column, String text) {
    /** Returns the position that a record of the object tells; empty if it tells none or there is none. */
    public static Optional<SourcePosition> of(LineRecord line) {
        if (line == null || line.file() == null || line.line() == 0) {
            return Optional.empty();
        }
        String text = line.text() == null ? "" : line.text();
        return Optional.of(new SourcePosition(line.file(), line.line(), line.column(), text));
    }
}
