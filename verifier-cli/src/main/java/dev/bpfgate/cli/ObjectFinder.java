package dev.bpfgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the objects that arguments mean: files as they are, directories with every {@code *.o} below them. */
final class ObjectFinder {
    private ObjectFinder() {}

    /**
     * Returns the objects in the order of the arguments, those of a directory sorted by path. A directory that holds none,
     * or cannot be listed, is returned itself: reading it says what is wrong.
     */
    static List<Path> find(List<Path> arguments) {
        List<Path> objects = new ArrayList<>();
        for (Path argument : arguments) {
            List<Path> below = Files.isDirectory(argument) ? below(argument) : List.of();
            objects.addAll(below.isEmpty() ? List.of(argument) : below);
        }
        return objects;
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".o") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
