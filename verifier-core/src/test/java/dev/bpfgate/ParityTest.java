package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares bpfgate with the kernel over the whole corpus. A wrong verdict fails. No verdict is allowed, but how much
 * agrees is held against {@code testdata/parity-floor.json}, so that it can only rise: {@code -Dapprove} writes what
 * was reached. {@code target/parity.tsv} lists every program with its first difference.
 */
class ParityTest {

    private static final Path FLOOR = Corpus.root().resolve("parity-floor.json");
    private static final Path RUNNING_KERNEL = Path.of("/proc/sys/kernel/osrelease");
    private static final Path RUNNING_KERNEL_TYPES = Path.of("/sys/kernel/btf/vmlinux");

    private static List<ProgramComparison> comparisons;

    @BeforeAll
    static void compareAll() throws IOException {
        comparisons = new ArrayList<>();
        for (Corpus.Item item : Corpus.items()) {
            VerifierOptions options = options(item.answer().kernel());
            compare(item, new Verifier(options), new Verifier(options.withLogLevel(2)));
        }
        List<String> rows = comparisons.stream()
                .map(one -> String.join(
                        "\t",
                        one.object(),
                        one.recorded().name(),
                        one.agreements().toString(),
                        one.difference()))
                .toList();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "parity.tsv"), rows);
    }

    // Whether a structure has a member, and where, is for the kernel that answered to say, if it is there to be asked.
    // The types that bpfgate ships are those of the kernel that answers in a virtual machine.
    private static VerifierOptions options(String recorded) throws IOException {
        VerifierOptions options = VerifierOptions.defaults();
        if (Files.isReadable(RUNNING_KERNEL_TYPES)
                && Files.readString(RUNNING_KERNEL).strip().equals(recorded)) {
            return options.withTargetBtf(new TargetBtf(Files.readAllBytes(RUNNING_KERNEL_TYPES)));
        }
        return options;
    }

    private static void compare(Corpus.Item item, Verifier logging, Verifier tracing) {
        RecordedAnswer answer = item.answer();
        List<RecordedAnswer.Program> answers = answer.programs();
        VerificationResult logged = logging.verify(item.name(), item.bytes());
        if (answers.isEmpty()) {
            // What libbpf cannot open may still be readable; none of its programs can be loaded.
            assertThat(logged.programs()).as(item.id()).noneMatch(program -> program.verdict() == Verdict.ACCEPTED);
            return;
        }
        assertThat(logged.programs())
                .as(item.id())
                .extracting(ProgramResult::program)
                .containsExactlyElementsOf(
                        answers.stream().map(RecordedAnswer.Program::name).toList());
        List<ProgramResult> traced = ProgramComparison.isTraceable(answer)
                ? tracing.verify(item.name(), item.bytes()).programs()
                : List.of();
        for (int index = 0; index < answers.size(); index++) {
            if (!answers.get(index).verdict().equals("unanswered")) {
                comparisons.add(new ProgramComparison(
                        item.id(),
                        answers.get(index),
                        logged.programs().get(index),
                        traced.isEmpty() ? Optional.empty() : Optional.of(traced.get(index))));
            }
        }
    }

    @Test
    void noVerdictIsWrong() {
        assertThat(comparisons)
                .filteredOn(ProgramComparison::isWrong)
                .extracting(one -> one.object() + " " + one.recorded().name() + ": " + one.difference())
                .isEmpty();
    }

    @Test
    void nothingFailsInside() {
        assertThat(comparisons)
                .filteredOn(one -> one.result().isInternalError())
                .extracting(one -> one.object() + " " + one.recorded().name() + ": " + one.difference())
                .isEmpty();
    }

    @Test
    void logsAtBothLevelsBelongToTheSameVerdict() {
        assertThat(comparisons)
                .allSatisfy(one -> assertThat(one.traced().map(ProgramResult::verdict))
                        .as(one.object())
                        .isIn(Optional.empty(), Optional.of(one.result().verdict())));
    }

    @Test
    void agreementReachesItsFloor() throws IOException {
        Map<Agreement, Integer> reached = new EnumMap<>(Agreement.class);
        for (ProgramComparison comparison : comparisons) {
            comparison.agreements().forEach(agreement -> reached.merge(agreement, 1, Integer::sum));
        }
        if (System.getProperty("approve") != null) {
            approve(reached);
        }
        JsonObject floor = JsonParser.parseString(Files.readString(FLOOR)).getAsJsonObject();

        for (Agreement agreement : Agreement.values()) {
            assertThat(reached.getOrDefault(agreement, 0))
                    .as("programs of %d that agree in %s", comparisons.size(), agreement.text())
                    .isGreaterThanOrEqualTo(floor.get(agreement.text()).getAsInt());
        }
    }

    private static void approve(Map<Agreement, Integer> reached) throws IOException {
        List<String> fields = new ArrayList<>(List.of("  \"programs\": " + comparisons.size()));
        for (Agreement agreement : Agreement.values()) {
            fields.add("  \"" + agreement.text() + "\": " + reached.getOrDefault(agreement, 0));
        }
        Files.writeString(FLOOR, "{\n" + String.join(",\n", fields) + "\n}\n");
    }
}
