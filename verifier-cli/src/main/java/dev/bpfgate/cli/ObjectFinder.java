package dev.bpfgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the objects that arguments mean: files as they are, directories with every {@code *.o} below them, and patterns such as
 * {@code build/**}{@code /*.o} where the shell left them alone.
 */
final class ObjectFinder {
    private static final String PATTERN_LETTERS = "*?[{";

    private ObjectFinder() {}

    /**
     * Returns the objects in the order of the arguments, those of a directory sorted by path. A directory that holds none,
     * or cannot be listed, is returned itself: reading it says what is wrong.
     */
    static List<Path> find(List<Path> arguments) {
        List<Path> objects = new ArrayList<>();
        for (Path argument : arguments) {
            List<Path> meant = meant(argument);
            objects.addAll(meant.isEmpty() ? List.of(argument) : meant);
        }
        return objects;
    }

    private static List<Path> meant(Path argument) {
        if (Files.isDirectory(argument)) {
            return below(argument, file -> file.getFileName().toString().endsWith(".o"));
        }
        String pattern = argument.toString();
        if (Files.exists(argument) || PATTERN_LETTERS.chars().noneMatch(c -> pattern.indexOf(c) >= 0)) {
            return List.of();
        }
        return matching(argument);
    }

    private static List<Path> matching(Path pattern) {
        Path start = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
        for (Path name : pattern) {
            if (PATTERN_LETTERS.chars().anyMatch(c -> name.toString().indexOf(c) >= 0)) {
                break;
            }
            start = start.resolve(name);
        }
        try {
            PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
            return below(start, matcher::matches);
        } catch (PatternSyntaxException e) {
            return List.of();
        }
    }

    private static List<Path> below(Path directory, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> wanted.test(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
