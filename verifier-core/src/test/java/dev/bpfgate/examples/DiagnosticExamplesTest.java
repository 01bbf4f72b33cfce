package dev.bpfgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds codes, pages and programs together: each page ends with a program for each of its codes, refused by a kernel and by
 * bpfgate with that very code, and with the reason for each code that has none. {@code -Dapprove} makes these parts anew.
 */
class DiagnosticExamplesTest {
    private static final Path PAGES = Path.of(System.getProperty("bpfgate.docs", "../docs"), "diagnostics");

    private static Map<String, Example> examples;
    private static List<String> wrongPairs;

    @BeforeAll
    static void search() throws IOException {
        ExampleSearch search = new ExampleSearch();
        examples = search.find().stream()
                .collect(Collectors.toMap(Example::code, it -> it, (one, other) -> one, TreeMap::new));
        wrongPairs = search.wrongPairs();
    }

    @Test
    void chosenPairsAreWhatTheySay() {
        assertThat(wrongPairs).isEmpty();
    }

    /** The same as a table, which the recorder asks other kernels about. */
    @Test
    void theTableNamesTheSamePrograms() throws IOException {
        Path file = Corpus.root().resolve("diagnostics/examples.tsv");
        StringBuilder table = new StringBuilder("# code, program refused with it, program accepted instead\n");
        examples.forEach((code, example) -> table.append(code)
                .append('\t')
                .append(example.refused())
                .append('\t')
                .append(example.accepted().map(Example.Place::toString).orElse(""))
                .append('\n'));
        if (System.getProperty("approve") != null) {
            Files.writeString(file, table);
        }
        assertThat(Files.readString(file)).isEqualTo(table.toString());
    }

    @Test
    void everyPageEndsWithItsPrograms() throws IOException {
        ExamplePage pages = ExamplePage.read(examples);
        for (DiagnosticFamily family : DiagnosticFamily.values()) {
            Path file = PAGES.resolve(family.page() + ".md");
            String page = Files.readString(file);
            String whole = pages.withPrograms(page, family);
            if (System.getProperty("approve") != null) {
                Files.writeString(file, whole);
            }
            assertThat(Files.readString(file))
                    .as("programs of " + file + "; -Dapprove makes them anew")
                    .isEqualTo(whole);
        }
    }

    /** Each code has a program or the reason why it has none, and each program a twin or a reason. */
    @Test
    void nothingIsMissingWithoutAReason() throws IOException {
        ExamplePage pages = ExamplePage.read(examples);
        Set<String> known =
                ExampleWords.codes().stream().map(DiagnosticCode::id).collect(Collectors.toSet());
        Set<String> without = new TreeSet<>(known);
        without.removeAll(examples.keySet());
        assertThat(pages.reasons().keySet()).as("without-program.tsv").isEqualTo(without);
        Set<String> alone = examples.values().stream()
                .filter(it -> it.accepted().isEmpty())
                .map(Example::code)
                .collect(Collectors.toSet());
        assertThat(pages.reasonsForNoTwin().keySet()).as("without-twin.tsv").isEqualTo(alone);
    }
}
