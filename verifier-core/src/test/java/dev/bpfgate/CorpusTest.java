package dev.bpfgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds objects, sources and recorded answers together, without looking at what bpfgate makes of them. */
class CorpusTest {

    static List<Corpus.Item> items() {
        return Corpus.items();
    }

    @Test
    void namesAreUnique() {
        assertThat(items()).extracting(Corpus.Item::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("items")
    void hasItsSource(Corpus.Item item) {
        assertThat(item.source().isPresent()).isNotEqualTo(item.isGenerated());
    }

    @ParameterizedTest
    @MethodSource("items")
    void hasAnAnswerThatIsWhole(Corpus.Item item) {
        assertThat(item.answerFile(Corpus.DEFAULT_KERNEL)).exists();

        RecordedAnswer answer = item.answer();

        assertThat(answer.object()).isEqualTo(item.path().getFileName().toString());
        assertThat(answer.kernel()).startsWith(Corpus.DEFAULT_KERNEL + ".");
        assertThat(answer.errno() < 0).isEqualTo(answer.programs().isEmpty());
        assertThat(answer.programs()).extracting(RecordedAnswer.Program::name).doesNotHaveDuplicates();
        assertThat(answer.programs()).allSatisfy(CorpusTest::isWhole);
    }

    private static void isWhole(RecordedAnswer.Program program) {
        assertThat(program.verdict()).isIn("accepted", "rejected", "unanswered");
        assertThat(program.stage()).isIn("link", "load", "verify");
        assertThat(program.accepted()).isEqualTo(program.errno() == 0);
        assertThat(program.log().lines() == 0).isEqualTo(!program.stage().equals("verify"));
        assertThat(program.log().kept()).noneMatch(line -> line.matches(".*verification time \\d+ usec"));
        isWhole(program.log());
        isWhole(program.trace());
    }

    private static void isWhole(RecordedAnswer.Log log) {
        assertThat(log.kept().size()).isLessThanOrEqualTo(log.lines());
        if (log.isWhole()) {
            assertThat(sha256(String.join("\n", log.kept()))).isEqualTo(log.sha256());
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Test
    void everySourceOutsideTheRecorderHasAnObject() {
        assertThat(Corpus.sources())
                .allSatisfy(source -> assertThat(Files.exists(source.resolveSibling(
                                source.getFileName().toString().replaceFirst("\\.c$", ".bpf.o"))))
                        .as(source.toString())
                        .isTrue());
    }
}
