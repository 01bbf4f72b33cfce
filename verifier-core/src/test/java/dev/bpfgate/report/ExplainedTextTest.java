package dev.bpfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read about typical mistakes, one of each sort, as it was read and approved. */
class ExplainedTextTest {
    private static final List<String> SHOWN = List.of(
            "lookup_unchecked",
            "compared_as_32_bits",
            "index_off_by_one",
            "size_may_be_negative",
            "packet_check_on_other_pointer",
            "packet_pointer_after_pull",
            "reservation_leaks_on_error",
            "helper_under_lock",
            "helper_of_other_type",
            "license_not_gpl",
            "kernel_pointer_followed",
            "loop_without_bound",
            "stack_of_two_functions",
            "member_missing",
            "section_misspelt");

    private static List<String> source(String file) {
        Path path = Corpus.root().resolve(file).normalize();
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Verifier verifier, Style style, String name) {
        return text(verifier, Layout.unlimited(style), name);
    }

    private static String text(Verifier verifier, Layout layout, String name) {
        String id = "mistakes/" + name;
        return new SourceText(layout, VerifierOptions.DEFAULT_KERNEL)
                .of(verifier.verify(id + ".bpf.o", Corpus.item(id).bytes()));
    }

    @Test
    void explained() throws IOException {
        Verifier verifier = new Verifier(VerifierOptions.defaults(), ExplainedTextTest::source);
        StringBuilder all = new StringBuilder();
        SHOWN.forEach(name -> all.append(text(verifier, Style.PLAIN, name)));

        GoldenFile.assertMatches("explained.txt", all.toString());
    }

    /** Where no file is at hand, nothing is said that only the file would tell. */
    @Test
    void explainedWithoutSources() throws IOException {
        Verifier verifier = new Verifier(VerifierOptions.defaults());
        StringBuilder all = new StringBuilder();
        SHOWN.forEach(name -> all.append(text(verifier, Style.PLAIN, name)));

        GoldenFile.assertMatches("explained-without-sources.txt", all.toString());
    }

    @Test
    void coloursChangeNoLetter() {
        Verifier verifier = new Verifier(VerifierOptions.defaults(), ExplainedTextTest::source);

        String colored = text(verifier, Style.COLORED, "index_read_again");

        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(text(verifier, Style.PLAIN, "index_read_again"));
    }

    /** Words end at the terminal's edge; source lines, the kernel's words and titles are left whole. */
    @Test
    void wordsAreWrappedAndNothingElse() throws IOException {
        Verifier verifier = new Verifier(VerifierOptions.defaults(), ExplainedTextTest::source);
        StringBuilder all = new StringBuilder();
        for (String name : SHOWN) {
            String narrow = text(verifier, new Layout(Style.PLAIN, 60), name);
            String wide = text(verifier, Style.PLAIN, name);
            assertThat(letters(narrow)).isEqualTo(letters(wide));
            assertThat(narrow.lines().filter(line -> line.matches(" *[0-9]+ [|+~-] .*|error.*| += kernel: .*")))
                    .containsExactlyElementsOf(wide.lines()
                            .filter(line -> line.matches(" *[0-9]+ [|+~-] .*|error.*| += kernel: .*"))
                            .toList());
            all.append(narrow);
        }

        GoldenFile.assertMatches("explained-60-columns.txt", all.toString());
    }

    private static String letters(String text) {
        return text.replaceAll("\\n *\\|", "\n").replaceAll("\\s", "");
    }
}
