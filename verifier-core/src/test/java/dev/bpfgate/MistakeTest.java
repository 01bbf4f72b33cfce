package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of mistakes to its sources and to what the kernel said about them. */
class MistakeTest {

    static List<Mistake> mistakes() {
        return Mistake.all();
    }

    @Test
    void thereAreManyAndEveryPairIsInTheTable() {
        Set<String> named = new TreeSet<>();
        for (Mistake mistake : mistakes()) {
            named.add(mistake.object().id());
            named.add(mistake.fixedObject().id());
        }

        List<String> present = Corpus.items().stream()
                .map(Corpus.Item::id)
                .filter(id -> id.startsWith("mistakes/"))
                .toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(120).containsExactlyInAnyOrderElementsOf(present);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void kernelAcceptsTheFixedTwin(Mistake mistake) {
        assertThat(mistake.fixedObject().answer().programs()).isNotEmpty().allMatch(RecordedAnswer.Program::accepted);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void kernelSaysSoAboutTheMistake(Mistake mistake) {
        RecordedAnswer answer = mistake.object().answer();
        if (mistake.program() == null) {
            assertThat(mistake.stage()).isEqualTo("read");
            assertThat(answer.errno()).isEqualTo(mistake.errno());
            return;
        }

        RecordedAnswer.Program program = answer.program(mistake.program());

        assertThat(program.rejected()).isTrue();
        assertThat(program.stage()).isEqualTo(mistake.stage());
        assertThat(program.errno()).isEqualTo(mistake.errno());
        List<String> said = program.stage().equals("verify") ? program.log().kept() : program.loader();
        assertThat(said).anyMatch(line -> line.contains(mistake.message()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void linesThatMustChangeAreThoseThatDiffer(Mistake mistake) {
        List<String> source = Corpus.read(mistake.source()).lines().toList();
        List<String> remaining = Corpus.read(mistake.fixedSource()).lines().toList();
        List<String> unchanged = new ArrayList<>();
        // The first line is the sentence, which the twin has not.
        for (int line = 2; line <= source.size(); line++) {
            if (!mistake.changed().contains(line)) {
                unchanged.add(source.get(line - 1));
            }
        }

        assertThat(source.get(0)).isEqualTo("// " + mistake.sentence());
        assertThat(mistake.changed().size() + mistake.insertedBefore().size()).isPositive();
        assertThat(remaining).containsSubsequence(unchanged);
    }
}
