package dev.bpfgate.explain;

import java.util.List;

/** Finds the text of source files. What it returns is believed only if it agrees with the lines that the object quotes. */
@FunctionalInterface
public interface Sources {
    /** Knows no file: explanations then make do with the lines that the object quotes. */
    Sources NONE = file -> List.of();

    /** Returns a file's lines without line ends, or none if it is not to be found. Must not throw. */
    List<String> lines(String file);
}
