package dev.bpfgate.cli;

import dev.bpfgate.explain.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sources on this machine's disk: where the compiler found them, or below a directory. The verifier compares them with what the
 * object quotes, so that a file that an object merely names is never shown.
 */
final class DiskSources implements Sources {
    private static final long LARGEST = 4L << 20;

    private final String root;
    private final UnaryOperator<String> renaming;

    /**
     * Makes sources.
     *
     * @param root a directory below which relative names are looked for first; empty if none
     * @param renaming what reports call a file
     */
    DiskSources(String root, UnaryOperator<String> renaming) {
        this.root = root;
        this.renaming = renaming;
    }

    @Override
    public List<String> lines(String file) {
        for (String name : List.of(file, renaming.apply(file))) {
            for (String base : root.isEmpty() ? List.of("") : List.of(root, "")) {
                List<String> lines = read(base, name);
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
        }
        return List.of();
    }

    private static List<String> read(String base, String name) {
        try {
            Path path = Path.of(base).resolve(name);
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                return List.of();
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
