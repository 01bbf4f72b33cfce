package dev.bpfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.Recorded;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Statistics;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Category;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.LoaderCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.Stage;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What people read, as text that somebody approved. */
class ReportTest {
    private static final Statistics COST = new Statistics(12, 1, 3, 3, 0, List.of(16));

    private record Code(String id, String template, int errno) implements DiagnosticCode {
        @Override
        public String name() {
            return id;
        }

        @Override
        public Category category() {
            return Category.PROGRAM_STRUCTURE;
        }
    }

    private static ProgramResult rejected(Diagnostic why, SourcePosition source) {
        return new ProgramResult(
                "handle_ingress",
                "tc",
                Optional.of("sched_cls"),
                Verdict.REJECTED,
                why.stage(),
                Optional.of(why),
                Optional.ofNullable(source),
                Optional.empty(),
                COST,
                why.kernelText(),
                List.of(),
                Optional.empty(),
                List.of("a note"),
                Recorded.NOTHING);
    }

    private static ProgramResult accepted() {
        return new ProgramResult(
                "count",
                "xdp",
                Optional.of("xdp"),
                Verdict.ACCEPTED,
                Stage.FINISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                COST,
                "processed 12 insns\n",
                List.of(),
                Optional.empty(),
                List.of(),
                Recorded.NOTHING);
    }

    private static ProgramResult inconclusive() {
        return new ProgramResult(
                "trace",
                "kprobe/do_unlinkat",
                Optional.of("kprobe"),
                Verdict.INCONCLUSIVE,
                Stage.SIMULATE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("kernel functions"),
                COST,
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Recorded.NOTHING);
    }

    private static VerificationResult everything() {
        DiagnosticCode jump = new Code("jump-out-of-range", "jump out of range from insn %d to %d\n", -22);
        DiagnosticCode value = new Code("map-value-access", "R%d max value is outside of the memory region\n", -13);
        DiagnosticCode access = new Code("map-value-size", "invalid access to map value, size=%d\n", -13);
        DiagnosticCode size = new Code("too-many-insns", "", -7);
        Diagnostic twoLines = new Diagnostic(
                Stage.SIMULATE,
                40,
                -13,
                List.of(new Rejection.Line(access, List.of(8)), new Rejection.Line(value, List.of(3))));
        return new VerificationResult(
                "build/prog.bpf.o",
                List.of(
                        accepted(),
                        rejected(
                                Diagnostic.of(Stage.STRUCTURE, 7, jump, 7, 9_000),
                                new SourcePosition("src/prog.bpf.c", 42, 13, "\tif (len > 9) goto out;")),
                        rejected(twoLines, new SourcePosition("src/prog.bpf.c", 1_234, 0, "return table[i];")),
                        rejected(
                                Diagnostic.of(Stage.STRUCTURE, 3, jump, 3, 4),
                                new SourcePosition("evil\u001b[31m.c", 9, 3, "\u0007x = 1;\r")),
                        rejected(
                                Diagnostic.of(Stage.LINK, Diagnostic.NO_INSN, LoaderCode.NOT_LINKED, "no symbol x"),
                                null),
                        rejected(Diagnostic.of(Stage.LOAD, Diagnostic.NO_INSN, size), null),
                        inconclusive()),
                List.of("map m: no size given; loaders make it 1 entry"),
                Optional.empty());
    }

    @Test
    void textForPeople() throws IOException {
        GoldenFile.assertMatches("plain.txt", new SourceText(Layout.unlimited(Style.PLAIN), "6.18").of(everything()));
    }

    @Test
    void textForPeopleInColour() throws IOException {
        GoldenFile.assertMatches(
                "colored.txt", new SourceText(Layout.unlimited(Style.COLORED), "6.18").of(everything()));
    }

    @Test
    void kernelLog() throws IOException {
        GoldenFile.assertMatches("kernel.txt", KernelLog.of(everything()));
    }

    private static String whole(Report report) {
        VerificationResult broken = VerificationResult.unreadable("text.o", "no ELF file");
        VerificationResult ours = VerificationResult.unreadable("x,\"y\".o", "internal error: oops");
        return report.head() + report.of(everything()) + report.of(broken) + report.of(ours) + report.tail();
    }

    @Test
    void aLineEach() throws IOException {
        GoldenFile.assertMatches("short.txt", whole(new ShortText()));
    }

    @Test
    void githubAnnotations() throws IOException {
        GoldenFile.assertMatches("github.txt", whole(new GithubAnnotations()));
    }

    @Test
    void githubAnnotationsAreFewAndCountTheRest() {
        GithubAnnotations report = new GithubAnnotations();
        for (int i = 0; i < 4; i++) {
            report.of(everything());
        }
        assertThat(report.tail().lines())
                .hasSize(15)
                .filteredOn(line -> line.startsWith("::error"))
                .hasSize(10);
        assertThat(report.tail()).endsWith("::10 more findings are not shown as annotations\n");
    }

    @Test
    void commaSeparatedValues() throws IOException {
        GoldenFile.assertMatches("table.csv", whole(new CsvTable("6.18")));
    }

    @Test
    void junitXml() throws Exception {
        String xml = whole(new JunitXml("6.18"));
        GoldenFile.assertMatches("junit.xml", xml);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(9);
        assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(5);
        assertThat(root.getElementsByTagName("error").getLength()).isEqualTo(2);
        assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void markdownSummary() throws IOException {
        GoldenFile.assertMatches("summary.md", whole(new MarkdownSummary("6.18")));
    }

    @Test
    void sourcePathsAreRenamedByWholeDirectories() {
        SourcePaths paths =
                new SourcePaths(List.of(new SourcePaths.Prefix("/build/src", "/home/me/repo")), "/home/me/repo");

        assertThat(paths.renamed("/build/src/bpf/a.c")).isEqualTo("bpf/a.c");
        assertThat(paths.renamed("/build/src2/a.c")).isEqualTo("/build/src2/a.c");
        assertThat(paths.renamed("/home/me/repository/a.c")).isEqualTo("/home/me/repository/a.c");
        assertThat(new SourcePaths(List.of(new SourcePaths.Prefix("src/", "lib/")), "").renamed("src/a.c"))
                .isEqualTo("lib/a.c");
    }
}
