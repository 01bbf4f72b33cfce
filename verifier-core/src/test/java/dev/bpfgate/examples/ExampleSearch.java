package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds for each diagnostic the program of the test data that shows it best: one that a kernel refused, and bpfgate with this
 * very code; rather one with an accepted twin, and rather small.
 */
final class ExampleSearch {
    private static final List<String> FOLDERS = List.of(
            "mistakes", "diagnostics", "network", "tracing", "kfuncs", "owned", "language", "link", "structure");
    private static final String OBJECT = ".bpf.o";
    private static final String TWIN = "_fixed";
    private static final Pattern CONVERSION = Pattern.compile("%[#0-9-]*l*[dixusc]");
    private static final int FEWEST_LETTERS = 8;

    /** Where a program was refused, and whether the code is the decisive line's. */
    private record Candidate(Example.Place place, boolean decisive, Optional<Example.Place> twin) {
        int rank() {
            int folder = FOLDERS.indexOf(place.folder());
            boolean own = place.folder().equals("diagnostics");
            return (decisive ? 0 : 1_000) + (twin.isPresent() ? 0 : 100) + (own && !decisive ? 500 : 0) + folder;
        }
    }

    private final Map<String, List<Candidate>> candidates = new TreeMap<>();
    private final Map<String, RecordedAnswer> answers = new TreeMap<>();

    /** Returns the examples in the order of their codes. */
    List<Example> find() throws IOException {
        readAnswers();
        Verifier verifier = new Verifier(VerifierOptions.defaults());
        for (Map.Entry<String, RecordedAnswer> answer : answers.entrySet()) {
            if (answer.getValue().programs().stream().anyMatch(RecordedAnswer.Program::rejected)) {
                judge(answer.getKey(), answer.getValue(), verifier);
            }
        }
        addStructure();
        List<Example> examples = new ArrayList<>();
        candidates.forEach((code, found) -> found.stream()
                .min(Comparator.comparingInt(Candidate::rank))
                .ifPresent(best -> examples.add(new Example(code, best.place(), best.twin()))));
        return examples;
    }

    private void readAnswers() throws IOException {
        for (String folder : FOLDERS) {
            for (Path file : files(folder, OBJECT)) {
                Corpus.Item item = new Corpus.Item(file);
                if (Files.exists(item.answerFile(Corpus.DEFAULT_KERNEL))) {
                    answers.put(item.id(), item.answer());
                }
            }
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
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

    private void judge(String id, RecordedAnswer answer, Verifier verifier) {
        VerificationResult result = verifier.verify(id, Corpus.item(id).bytes());
        for (ProgramResult program : result.programs()) {
            boolean refused =
                    answer.programs().stream().anyMatch(it -> it.name().equals(program.program()) && it.rejected());
            if (!refused || program.diagnostic().isEmpty()) {
                continue;
            }
            Example.Place place = new Example.Place(id, program.program());
            addMentioned(place, answer.program(program.program()));
            Diagnostic why = program.diagnostic().get();
            Set<String> seen = new TreeSet<>();
            for (int i = why.lines().size() - 1; i >= 0; i--) {
                String code = why.lines().get(i).code().id();
                if (seen.add(code)) {
                    add(code, new Candidate(place, i == why.lines().size() - 1, twin(place)));
                }
            }
        }
    }

    private void add(String code, Candidate candidate) {
        boolean own = candidate.place.folder().equals("diagnostics");
        // Those programs are there for one code each.
        if (!own || candidate.place.program().equals(code.replace('-', '_'))) {
            candidates.computeIfAbsent(code, it -> new ArrayList<>()).add(candidate);
        }
    }

    /** Some codes only say more about the decisive line: the kernel's log has to have the words of the code that is meant. */
    private void addMentioned(Example.Place place, RecordedAnswer.Program recorded) {
        if (!place.folder().equals("diagnostics")) {
            return;
        }
        for (DiagnosticFamily family : DiagnosticFamily.values()) {
            for (DiagnosticCode code : family.codes()) {
                if (place.program().equals(code.id().replace('-', '_'))
                        && says(recorded.log().kept(), code)) {
                    add(code.id(), new Candidate(place, false, twin(place)));
                }
            }
        }
    }

    private Optional<Example.Place> twin(Example.Place refused) {
        return Stream.of(
                        new Example.Place(refused.object(), refused.program() + TWIN),
                        new Example.Place(refused.object() + TWIN, refused.program()),
                        new Example.Place(unbroken(refused.object()), refused.program()))
                .filter(this::isAccepted)
                .findFirst();
    }

    private boolean isAccepted(Example.Place place) {
        RecordedAnswer answer = answers.get(place.object());
        return answer != null
                && answer.programs().stream().anyMatch(it -> it.name().equals(place.program()) && it.accepted());
    }

    /** A broken variant's name begins with that of the source, which is accepted as it is. */
    private String unbroken(String object) {
        String name = object;
        while (name.lastIndexOf('_') > name.indexOf('/')) {
            name = name.substring(0, name.lastIndexOf('_'));
            if (answers.containsKey(name)) {
                return name;
            }
        }
        return "";
    }

    /** Recorded programs of bare instructions: one a file, with the kernel's words at level 1. */
    private void addStructure() throws IOException {
        List<Path> files = new ArrayList<>(files("structure", ".txt"));
        // Of several that show the same, the smallest does it best.
        files.sort(Comparator.comparingLong(file -> file.toFile().length()));
        List<String> accepted = new ArrayList<>();
        for (Path file : files) {
            if (Files.readString(file).contains("\ngoes on to simulation\n")) {
                accepted.add(name(file));
            }
        }
        for (Path file : files) {
            List<String> words = wordsAtLevel1(file);
            for (DiagnosticFamily family : DiagnosticFamily.values()) {
                for (DiagnosticCode code : family.codes()) {
                    if (says(words, code)) {
                        add(
                                code.id(),
                                new Candidate(
                                        new Example.Place("structure/" + name(file), ""),
                                        true,
                                        nearest(name(file), accepted)));
                    }
                }
            }
        }
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
                .map(String::strip)
                .filter(line -> !line.startsWith("processed "))
                .toList();
    }

    private static boolean says(List<String> words, DiagnosticCode code) {
        String template = code.template().split("\n", 2)[0];
        if (CONVERSION.matcher(template).replaceAll("").length() < FEWEST_LETTERS) {
            return false;
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : CONVERSION.split(template, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return words.stream().anyMatch(line -> line.matches(pattern.toString()));
    }

    /** Returns the accepted program whose name begins with the most words of this one's, at least one. */
    private static Optional<Example.Place> nearest(String name, List<String> accepted) {
        for (String start = name; start.contains("-"); ) {
            start = start.substring(0, start.lastIndexOf('-'));
            String prefix = start;
            Optional<String> found = accepted.stream()
                    .filter(it -> it.equals(prefix) || it.startsWith(prefix + "-"))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(it -> new Example.Place("structure/" + it, ""));
            }
        }
        return Optional.empty();
    }
}
