package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.RecordedLoader;
import dev.bpfgate.VerifierOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What kernels answered about the objects of some folders, and about those on behalf of which loaders. */
final class Recordings {
    private static final String OBJECT = ".bpf.o";

    /** An object's answer, and what bpfgate has to be told to be asked the same. */
    record Recording(Example.Place object, RecordedAnswer answer, VerifierOptions options) {
        boolean accepts(String program) {
            return answer.programs().stream().anyMatch(it -> it.name().equals(program) && it.accepted());
        }

        boolean refuses(String program) {
            return answer.programs().stream().anyMatch(it -> it.name().equals(program) && it.rejected());
        }
    }

    private final Map<String, Recording> recordings = new TreeMap<>();

    /** Reads the answers of whole folders, those of the loaders' folder for each loader. */
    static Recordings of(List<String> folders) throws IOException {
        Recordings read = new Recordings();
        for (String folder : folders) {
            for (Path file : files(folder, OBJECT)) {
                read.add(new Corpus.Item(file));
            }
        }
        for (RecordedLoader loader : RecordedLoader.all()) {
            for (Path file : files(RecordedLoader.FOLDER, OBJECT)) {
                Path answer = loader.answerFile(file);
                if (Files.exists(answer)) {
                    read.add(new Corpus.Item(file).id(), loader.name(), answer, loader.options());
                }
            }
        }
        return read;
    }

    /** Reads one more object's answer, unless it is known. */
    void add(Corpus.Item item) throws IOException {
        Path answer = item.answerFile(Corpus.DEFAULT_KERNEL);
        if (Files.exists(answer) && !recordings.containsKey(item.id())) {
            add(item.id(), "", answer, VerifierOptions.defaults());
        }
    }

    private void add(String id, String loader, Path answer, VerifierOptions options) throws IOException {
        Example.Place object = new Example.Place(id, loader, "");
        RecordedAnswer read = RecordedAnswer.parse(Files.readString(answer));
        recordings.put(object.recording(), new Recording(object, read, options));
    }

    /** Returns all of them by object and loader. */
    List<Recording> all() {
        return List.copyOf(recordings.values());
    }

    boolean has(String recording) {
        return recordings.containsKey(recording);
    }

    /** Whether the kernel took a program for the loader that asked. */
    boolean accepts(Example.Place place) {
        return recordings.containsKey(place.recording())
                && recordings.get(place.recording()).accepts(place.program());
    }

    static List<Path> files(String folder, String ending) throws IOException {
        Path path = Corpus.root().resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
