package dev.bpfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong leads, and the kernel's words follow, in the formats of editors and CI systems: read and approved. */
class ExplainedReportsTest {
    private static final List<String> SHOWN =
            List.of("lookup_unchecked", "helper_of_other_type", "kernel_pointer_followed", "section_misspelt");

    private static List<String> source(String file) {
        Path path = Corpus.root().resolve(file).normalize();
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(Report report) {
        Verifier verifier = new Verifier(VerifierOptions.defaults(), ExplainedReportsTest::source);
        StringBuilder text = new StringBuilder(report.head());
        for (String name : SHOWN) {
            String id = "mistakes/" + name;
            VerificationResult result =
                    verifier.verify(id + ".bpf.o", Corpus.item(id).bytes());
            text.append(report.of(result));
        }
        return text.append(report.tail()).toString();
    }

    @Test
    void aLineEach() throws IOException {
        GoldenFile.assertMatches("explained-short.txt", whole(new ShortText()));
    }

    @Test
    void githubAnnotations() throws IOException {
        String text = whole(new GithubAnnotations());

        GoldenFile.assertMatches("explained-github.txt", text);
        assertThat(text.lines()).hasSize(SHOWN.size()).allMatch(line -> line.startsWith("::error file="));
    }

    @Test
    void junitXml() throws IOException {
        GoldenFile.assertMatches("explained-junit.xml", whole(new JunitXml("6.18")));
    }

    @Test
    void markdownSummary() throws IOException {
        GoldenFile.assertMatches("explained-summary.md", whole(new MarkdownSummary("6.18")));
    }
}
