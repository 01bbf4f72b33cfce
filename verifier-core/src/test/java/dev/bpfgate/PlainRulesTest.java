package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds explanations to the programs that show each diagnostic. */
class PlainRulesTest {
    private static final Verifier VERIFIER = new Verifier(VerifierOptions.defaults());

    private static List<ProgramResult> rejected(String folder) {
        return Corpus.items().stream()
                .map(Corpus.Item::id)
                .filter(id -> id.startsWith(folder))
                .flatMap(id -> VERIFIER.verify(id, Corpus.item(id).bytes()).programs().stream())
                .filter(program -> program.verdict() == Verdict.REJECTED)
                .toList();
    }

    private static String words(Explanation explanation) {
        List<String> words = new ArrayList<>(
                List.of(explanation.title(), explanation.fault(), explanation.required(), explanation.known()));
        explanation.help().forEach(help -> words.add(help.words()));
        return String.join("\n", words);
    }

    @Test
    void mostDiagnosticsAreExplained() {
        List<ProgramResult> all = rejected("diagnostics/");
        List<String> without = all.stream()
                .filter(program -> program.explanation().isEmpty())
                .map(program -> program.diagnostic().orElseThrow().code().id() + " " + program.program())
                .toList();

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(without).hasSizeLessThan(all.size() / 2);
    }

    @Test
    void placesAreFilled() {
        List<Explanation> explained = rejected("diagnostics/").stream()
                .map(ProgramResult::explanation)
                .flatMap(Optional::stream)
                .toList();

        for (Explanation each : explained) {
            assertThat(words(each)).doesNotContainPattern("\\{(\\d|callee|value)\\}|\\bnull\\b|  ");
            assertThat(each.help()).as(each.title()).isNotEmpty();
        }
    }

    @Test
    void saysWhatIsPassedAndWhatIsWanted() {
        ProgramResult division = rejected("diagnostics/alu").stream()
                .filter(program -> program.program().equals("division_by_zero"))
                .findFirst()
                .orElseThrow();

        assertThat(division.explanation().orElseThrow().title()).isEqualTo("this divides by the constant 0");
    }
}
