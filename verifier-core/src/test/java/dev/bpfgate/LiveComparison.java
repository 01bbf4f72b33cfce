package dev.bpfgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts objects before the running kernel and before bpfgate.
 *
 * <p>By hand: {@code LiveComparison OBJECT...} prints a line for each program about which the two differ, why how many have no
 * verdict, and how many agree in what. The kernel's answers stay in {@code target/answers} and are asked for once.
 */
public final class LiveComparison {

    private static final Path ANSWERS = Path.of("target", "answers");

    private final Verifier logging = new Verifier(LiveKernel.options());
    private final Verifier tracing = new Verifier(LiveKernel.options().withLogLevel(2));

    /** Reads the running kernel's own types. */
    public LiveComparison() {}

    /** Compares what the two say about one object's programs; those that the kernel does not judge are left out. */
    public List<ProgramComparison> compare(Path object) throws IOException {
        return compare(object, LiveKernel.ask(List.of(object)).get(0));
    }

    private List<ProgramComparison> compare(Path object, RecordedAnswer answer) throws IOException {
        String name = object.getFileName().toString();
        byte[] bytes = Files.readAllBytes(object);
        Map<String, ProgramResult> logged = byName(logging.verify(name, bytes));
        Map<String, ProgramResult> traced =
                ProgramComparison.isTraceable(answer) ? byName(tracing.verify(name, bytes)) : Map.of();
        List<ProgramComparison> comparisons = new ArrayList<>();
        for (RecordedAnswer.Program program : answer.programs()) {
            if (program.verdict().equals("unanswered")) {
                continue;
            }
            if (!logged.containsKey(program.name())) {
                throw new IllegalStateException(name + ": bpfgate does not know program " + program.name());
            }
            comparisons.add(new ProgramComparison(
                    name.replaceFirst("\\.bpf\\.o$", ""),
                    program,
                    logged.get(program.name()),
                    Optional.ofNullable(traced.get(program.name()))));
        }
        return comparisons;
    }

    private static Map<String, ProgramResult> byName(VerificationResult result) {
        Map<String, ProgramResult> programs = new TreeMap<>();
        result.programs().forEach(program -> programs.put(program.program(), program));
        return programs;
    }

    public static void main(String[] arguments) throws IOException {
        LiveComparison live = new LiveComparison();
        List<ProgramComparison> all = new ArrayList<>();
        for (String argument : arguments) {
            Path object = Path.of(argument);
            List<ProgramComparison> comparisons = live.compare(object, answer(object));
            comparisons.stream()
                    .filter(ProgramComparison::differs)
                    .forEach(one -> System.out.println(
                            one.object() + " " + one.recorded().name() + ": " + one.difference()));
            all.addAll(comparisons);
        }
        printMissingFeatures(all);
        printAgreement(all);
    }

    private static RecordedAnswer answer(Path object) throws IOException {
        Path kept = ANSWERS.resolve(object.getFileName() + ".json");
        if (!Files.exists(kept) || Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(object)) < 0) {
            Files.createDirectories(ANSWERS);
            Files.writeString(kept, LiveKernel.askForText(List.of(object)));
        }
        return RecordedAnswer.parseAll(Files.readString(kept)).get(0);
    }

    private static void printMissingFeatures(List<ProgramComparison> comparisons) {
        Map<String, Integer> features = new TreeMap<>();
        for (ProgramComparison one : comparisons) {
            one.result().feature().ifPresent(feature -> features.merge(feature, 1, Integer::sum));
        }
        features.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(feature -> System.out.println(feature.getValue() + " inconclusive: " + feature.getKey()));
    }

    private static void printAgreement(List<ProgramComparison> comparisons) {
        Map<Agreement, Integer> agreements = new EnumMap<>(Agreement.class);
        comparisons.forEach(one -> one.agreements().forEach(agreement -> agreements.merge(agreement, 1, Integer::sum)));
        System.out.println(comparisons.size() + " programs, "
                + comparisons.stream().filter(ProgramComparison::isWrong).count() + " wrong verdicts, agreement "
                + agreements);
    }
}
