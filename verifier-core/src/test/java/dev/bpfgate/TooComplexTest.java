package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Label;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of programs that are too complex the explanation says what multiplies, without a profile. */
class TooComplexTest {
    private static Explanation explained(String name) {
        return new Verifier(VerifierOptions.defaults())
                .verify(name, Corpus.item("mistakes/" + name).bytes()).programs().stream()
                        .map(ProgramResult::explanation)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
    }

    private static String wordsAt(Explanation explanation, int line) {
        StringBuilder words = new StringBuilder();
        for (Label label : explanation.labels()) {
            words.append(label.line() != null && label.line().line() == line ? label.words() + "\n" : "");
        }
        return words.toString();
    }

    @Test
    void namesLoopBranchAndVariables() {
        Explanation found = explained("string_with_branches");

        assertThat(found.cause()).isEqualTo("too-complex");
        assertThat(found.title()).startsWith("the branches in this loop multiply");
        assertThat(wordsAt(found, 22))
                .containsPattern("\\d+ rounds of this loop")
                .contains("'i'");
        assertThat(wordsAt(found, 25)).containsPattern("both ways were followed, \\d+ times");
        assertThat(wordsAt(found, 30)).contains("still differ in 'letters'");
        assertThat(wordsAt(found, 38)).contains("depends on 'letters' exactly");
    }

    @Test
    void namesBothLoopsOfANest() {
        Explanation found = explained("headers_nested");

        assertThat(wordsAt(found, 16)).contains("in this loop, 11 rounds");
        assertThat(wordsAt(found, 23)).containsPattern("\\d+ rounds of this loop were followed, entered 12 times");
        assertThat(wordsAt(found, 25)).contains("'routers'");
    }

    @Test
    void findsWhatWasUnrolled() {
        Explanation found = explained("options_unrolled");

        assertThat(found.title()).startsWith("the branches here multiply");
        assertThat(found.help()).anyMatch(help -> help.words().startsWith("do not unroll"));
    }

    @Test
    void advisesToVerifyAFunctionOnce() {
        Explanation found = explained("function_called_often");

        assertThat(found.help().get(0).words()).startsWith("verify score() once");
    }

    @Test
    void roundsAloneAreNoBranches() {
        assertThat(explained("loop_without_bound").title()).startsWith("this loop has more rounds");
    }
}
