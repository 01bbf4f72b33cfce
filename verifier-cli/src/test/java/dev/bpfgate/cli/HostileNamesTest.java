package dev.bpfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.Recorded;
import dev.bpfgate.Statistics;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.LoaderCode;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.report.CsvTable;
import dev.bpfgate.report.GithubAnnotations;
import dev.bpfgate.report.JunitXml;
import dev.bpfgate.report.MarkdownSummary;
import dev.bpfgate.report.Report;
import dev.bpfgate.report.ShortText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names that come out of an object are anybody's: in no format may they be more than text. */
class HostileNamesTest {
    static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "a|b|c",
            "`code` **bold** _it_ ~~gone~~",
            "[click](javascript:alert(1))",
            "![x](https://evil.example/x.png)",
            "https://evil.example www.evil.example @everyone #1",
            "$\\int$ &lt; &#64; \\",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "a,b\"c\"\"d",
            "::error file=x::gone",
            "x%0A::warning::y",
            "line\nbreak\r\n::error::z",
            "\u001b[31mred\u001b[0m\u0007",
            "\u202egnp.exe",
            "]]> <![CDATA[ & </testcase>",
            "\ufffe\u0000\ud800");

    private static String whole(Report report, String name) {
        return report.head()
                + report.of(VerificationResult.unreadable("dir/" + name, name))
                + report.of(VerificationResult.unreadable(name, "no ELF file"))
                + report.tail();
    }

    /** What is left of a name where control characters have no place. */
    private static String visible(String name) {
        return name.replace('\n', ' ').replaceAll("[\\p{Cntrl}\\u202e]", "?");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void markdownShowsTheNameAndNothingElse(String name) {
        String text = whole(new MarkdownSummary("6.18"), name);
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text);
        Set<String> kinds = new TreeSet<>();
        Set<String> cells = new TreeSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    cells.add(textBelow(node, kinds));
                }
                visitChildren(node);
            }
        });

        assertThat(cells).contains(visible(name).strip());
        assertThat(kinds).isSubsetOf("Text", "Code");
        assertThat(text).doesNotContain("://", "www.").doesNotContain("@");
    }

    /** A rejected program about which everything that can be said has a name in it. */
    private static VerificationResult explained(String name) {
        Help help = new Help(name, List.of(name), List.of(Edit.after(name, 7, List.of(name, "```", "</details>"))));
        Explanation found = new Explanation("x", name, List.of(), name, name, name, List.of(help));
        Diagnostic why = Diagnostic.of(Stage.LINK, Diagnostic.NO_INSN, LoaderCode.NOT_LINKED, name);
        return new VerificationResult(
                "x.o",
                List.of(new ProgramResult(
                        "main",
                        "xdp",
                        Optional.of("xdp"),
                        Verdict.REJECTED,
                        why.stage(),
                        Optional.of(why),
                        Optional.empty(),
                        Optional.empty(),
                        new Statistics(0, 0, 0, 0, 0, List.of()),
                        "",
                        List.of(),
                        Optional.of(found),
                        List.of(),
                        Recorded.NOTHING)),
                List.of(),
                Optional.empty());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void explanationsAreTextToo(String name) {
        VerificationResult result = explained(name);
        GithubAnnotations annotations = new GithubAnnotations();
        annotations.of(result);
        MarkdownSummary summary = new MarkdownSummary("6.18");
        summary.of(result);
        List<String> changes = new ArrayList<>();
        Set<String> html = new TreeSet<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(summary.tail())
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(FencedCodeBlock block) {
                        changes.add(block.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock block) {
                        html.add(block.getLiteral());
                    }

                    @Override
                    public void visit(HtmlInline inline) {
                        html.add(inline.getLiteral());
                    }
                });

        assertThat(new ShortText().of(result).lines()).hasSize(1);
        assertThat(annotations.tail().lines()).hasSize(1);
        assertThat(changes)
                .singleElement()
                .asString()
                .contains(name.replaceAll("[\\p{Cntrl}\\u202e]", "?").stripTrailing());
        assertThat(html).containsExactlyInAnyOrder("<br>", "<details><summary>What to do</summary>", "</details>");
    }

    private static String textBelow(Node cell, Set<String> kinds) {
        StringBuilder text = new StringBuilder();
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            kinds.add(node.getClass().getSimpleName());
            text.append(node instanceof Text words ? words.getLiteral() : "");
        }
        return text.toString();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void annotationsAreOneCommandEach(String name) {
        List<String> lines = whole(new GithubAnnotations(), name).lines().toList();

        assertThat(lines).hasSize(2).allMatch(line -> line.matches("::error file=[^:,]*,title=unreadable::.*"));
        Matcher command = Pattern.compile("::error file=(.*),title=.*?::(.*)").matcher(lines.get(0));
        assertThat(command.matches()).isTrue();
        // As the runner reads it.
        String message =
                command.group(2).replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        assertThat(message).isEqualTo(visible(name).strip());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void linesStayLines(String name) {
        assertThat(whole(new ShortText(), name).lines()).hasSize(2);
        assertThat(whole(new ShortText(), name)).doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void xmlGivesTheNameBack(String name) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(whole(new JunitXml("6.18"), name))))
                .getDocumentElement();
        Element error = (Element) root.getElementsByTagName("error").item(0);

        assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(error.getAttribute("message"))
                .isEqualTo(visible(name).strip().replaceAll("[\\ufffe\\ud800]", "?"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void spreadsheetsSeeTextInEveryCell(String name) {
        List<String> rows = whole(new CsvTable("6.18"), name).lines().toList();

        assertThat(rows).hasSize(3);
        for (String row : rows) {
            List<String> cells = cells(row);
            assertThat(cells).hasSize(18).noneMatch(cell -> cell.matches("\\s*[=@+-].*"));
        }
        assertThat(cells(rows.get(2)).get(0)).endsWith(visible(name));
    }

    /** RFC 4180, read naively. */
    private static List<String> cells(String row) {
        Matcher cell =
                Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").matcher(row);
        return cell.results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1).replace("\"\"", "\""))
                .toList();
    }
}
