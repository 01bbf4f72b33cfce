package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.RecordedLoader;
import dev.bpfgate.Verifier;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds for each diagnostic the program of the test data that shows it best: one that a kernel refused, and bpfgate with this
 * very code; rather one with an accepted twin, and rather small. What people chose in {@code pairs.tsv} comes first.
 */
final class ExampleSearch {
    private static final List<String> FOLDERS = List.of(
            "mistakes",
            "diagnostics",
            "network",
            "tracing",
            "kfuncs",
            "owned",
            "language",
            "link",
            "types",
            "structure");
    // In these, programs that are named for a code are there for that code alone.
    private static final Set<String> NAMED = Set.of("diagnostics", RecordedLoader.FOLDER);
    private static final String TWIN = "_fixed";

    /** Where a program was refused, and whether the code is the decisive line's. */
    private record Candidate(Example.Place place, boolean decisive, Optional<Example.Place> twin) {
        int rank() {
            int folder = FOLDERS.indexOf(place.folder());
            // What was written for a code shows it, if its twin does too, though the decisive words are others.
            boolean meant = decisive || twin.isPresent() && NAMED.contains(place.folder());
            return (meant ? 0 : 1_000)
                    + (decisive ? 0 : 50)
                    + (twin.isPresent() ? 0 : 100)
                    + (folder < 0 ? FOLDERS.size() : folder);
        }
    }

    private final Map<String, List<Candidate>> candidates = new TreeMap<>();
    private final Map<String, ChosenPairs.Pair> pairs = ChosenPairs.read();
    private final Recordings recordings = Recordings.of(FOLDERS);
    private final StructureExamples structure = new StructureExamples();

    ExampleSearch() throws IOException {
        for (ChosenPairs.Pair pair : pairs.values()) {
            for (Example.Place place : pair.places().toList()) {
                recordings.add(Corpus.item(place.object()));
            }
        }
    }

    /** Returns the examples in the order of their codes. */
    List<Example> find() throws IOException {
        for (Recordings.Recording recording : recordings.all()) {
            if (recording.answer().programs().stream().anyMatch(RecordedAnswer.Program::rejected)) {
                judge(recording);
            }
        }
        structure.each((code, place) -> add(code.id(), new Candidate(place, true, structure.nearest(place))));
        addSilent();
        List<Example> examples = new ArrayList<>();
        candidates.forEach((code, found) -> found.stream()
                .min(Comparator.comparingInt(Candidate::rank))
                .ifPresent(best -> examples.add(new Example(code, best.place(), best.twin()))));
        return examples;
    }

    /** Returns the rows of {@code pairs.tsv} that say what the test data does not: call it after {@link #find}. */
    List<String> wrongPairs() {
        List<String> wrong = new ArrayList<>();
        pairs.forEach((code, pair) -> {
            if (candidates.getOrDefault(code, List.of()).stream()
                    .noneMatch(it -> it.place().equals(pair.refused()))) {
                wrong.add(code + ": " + pair.refused() + " is not refused with it");
            }
            pair.accepted()
                    .filter(twin -> !accepts(twin))
                    .ifPresent(twin -> wrong.add(code + ": " + twin + " is not accepted"));
        });
        return wrong;
    }

    private void judge(Recordings.Recording recording) {
        List<ProgramResult> results = new Verifier(recording.options())
                .verify(
                        recording.object().object(),
                        Corpus.item(recording.object().object()).bytes())
                .programs();
        for (ProgramResult program : results) {
            if (recording.refuses(program.program()) && program.diagnostic().isPresent()) {
                Example.Place place = recording.object().withProgram(program.program());
                addMentioned(place, recording.answer().program(program.program()));
                addLines(place, program.diagnostic().get());
            }
        }
    }

    private void addLines(Example.Place place, Diagnostic why) {
        Set<String> seen = new TreeSet<>();
        for (int i = why.lines().size() - 1; i >= 0; i--) {
            String code = why.lines().get(i).code().id();
            if (seen.add(code)) {
                add(code, new Candidate(place, i == why.lines().size() - 1, twin(place)));
            }
        }
    }

    /** Some codes only say more about the decisive line: the kernel's log has to have the words of the code that is meant. */
    private void addMentioned(Example.Place place, RecordedAnswer.Program recorded) {
        for (DiagnosticCode code : ExampleWords.codes()) {
            boolean meant = isChosen(code.id(), place) || NAMED.contains(place.folder()) && place.isNamedFor(code.id());
            if (meant && ExampleWords.say(recorded.log().kept(), code)) {
                add(code.id(), new Candidate(place, false, twin(place)));
            }
        }
    }

    /** Where the kernel says nothing, only people know which of several codes a program shows. */
    private void addSilent() throws IOException {
        for (DiagnosticCode code : ExampleWords.codes()) {
            ChosenPairs.Pair pair = pairs.get(code.id());
            if (pair != null && structure.refusesSilently(pair.refused(), code)) {
                add(code.id(), new Candidate(pair.refused(), true, pair.accepted()));
            }
        }
    }

    private boolean isChosen(String code, Example.Place place) {
        return pairs.containsKey(code) && pairs.get(code).refused().equals(place);
    }

    private void add(String code, Candidate candidate) {
        boolean own = NAMED.contains(candidate.place().folder());
        if (pairs.containsKey(code)) {
            if (isChosen(code, candidate.place())) {
                Optional<Example.Place> twin = pairs.get(code).accepted();
                candidates.put(code, List.of(new Candidate(candidate.place(), candidate.decisive(), twin)));
            }
        } else if (!own || candidate.place().isNamedFor(code)) {
            candidates.computeIfAbsent(code, it -> new ArrayList<>()).add(candidate);
        }
    }

    private Optional<Example.Place> twin(Example.Place refused) {
        return Stream.of(
                        refused.withProgram(refused.program() + TWIN),
                        refused.withObject(refused.object() + TWIN),
                        refused.withObject(unbroken(refused.object())))
                .filter(recordings::accepts)
                .findFirst();
    }

    private boolean accepts(Example.Place place) {
        return recordings.accepts(place) || structure.accepts(place);
    }

    /** A broken variant's name begins with that of the source, which is accepted as it is. */
    private String unbroken(String object) {
        String name = object;
        while (name.lastIndexOf('_') > name.indexOf('/')) {
            name = name.substring(0, name.lastIndexOf('_'));
            if (recordings.has(name)) {
                return name;
            }
        }
        return "";
    }
}
