package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import dev.bpfgate.diag.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Recorded programs of bare instructions: one a file, with the kernel's words at level 1. */
final class StructureExamples {
    private static final String FOLDER = "structure";

    private final List<Path> files;
    private final List<String> accepted = new ArrayList<>();

    StructureExamples() throws IOException {
        files = new ArrayList<>(Recordings.files(FOLDER, ".txt"));
        // Of several that show the same, the smallest does it best.
        files.sort(Comparator.comparingLong(file -> file.toFile().length()));
        for (Path file : files) {
            if (Files.readString(file).contains("\ngoes on to simulation\n")) {
                accepted.add(name(file));
            }
        }
    }

    /** Calls {@code found} for each code that the kernel told a program; small programs come first. */
    void each(BiConsumer<DiagnosticCode, Example.Place> found) throws IOException {
        for (Path file : files) {
            List<String> words = wordsAtLevel1(file);
            for (DiagnosticCode code : ExampleWords.codes()) {
                if (ExampleWords.say(words, code)) {
                    found.accept(code, place(name(file)));
                }
            }
        }
    }

    /** Whether a place is such a program. */
    static boolean isOne(Example.Place place) {
        return place.folder().equals(FOLDER);
    }

    /** Returns what a kernel was given: the program's type, its instructions, and what is said of them. */
    static List<String> input(Example.Place place) {
        try {
            return Files.readAllLines(Corpus.root().resolve(place.object() + ".txt")).stream()
                    .takeWhile(line -> !line.startsWith("rejected ") && !line.startsWith("goes on "))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the kernel found nothing wrong with that program's structure. */
    boolean accepts(Example.Place place) {
        return place.folder().equals(FOLDER) && accepted.contains(place.object().substring(FOLDER.length() + 1));
    }

    /** Whether the kernel refused that program with the code's error number and without words, as the code has none. */
    boolean refusesSilently(Example.Place place, DiagnosticCode code) throws IOException {
        Path file = Corpus.root().resolve(place.object() + ".txt");
        return isOne(place)
                && code.template().isEmpty()
                && wordsAtLevel1(file).isEmpty()
                && Files.readAllLines(file).contains("rejected " + code.errno());
    }

    /** Returns the accepted program whose name begins with the most words of this one's, at least one. */
    Optional<Example.Place> nearest(Example.Place refused) {
        for (String start = refused.object().substring(FOLDER.length() + 1); start.contains("-"); ) {
            start = start.substring(0, start.lastIndexOf('-'));
            String prefix = start;
            Optional<String> found = accepted.stream()
                    .filter(it -> it.equals(prefix) || it.startsWith(prefix + "-"))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(StructureExamples::place);
            }
        }
        return Optional.empty();
    }

    private static Example.Place place(String name) {
        return new Example.Place(FOLDER + "/" + name, "", "");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }

    private static List<String> wordsAtLevel1(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int start = lines.indexOf("level 1");
        if (start < 0 || lines.stream().noneMatch(line -> line.startsWith("rejected "))) {
            return List.of();
        }
        return lines.subList(start + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith(" "))
                // Some of the kernel's words end without a newline.
                .map(line -> line.replaceFirst("processed \\d+ insns .*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
