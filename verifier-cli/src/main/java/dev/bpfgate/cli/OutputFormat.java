package dev.bpfgate.cli;

import dev.bpfgate.Recording;
import dev.bpfgate.cli.html.CodeText;
import dev.bpfgate.cli.html.HtmlReport;
import dev.bpfgate.cli.json.JsonDocument;
import dev.bpfgate.cli.json.JsonLines;
import dev.bpfgate.cli.sarif.Sarif;
import dev.bpfgate.report.CsvTable;
import dev.bpfgate.report.GithubAnnotations;
import dev.bpfgate.report.JunitXml;
import dev.bpfgate.report.KernelLog;
import dev.bpfgate.report.Layout;
import dev.bpfgate.report.MarkdownSummary;
import dev.bpfgate.report.Report;
import dev.bpfgate.report.ShortText;
import dev.bpfgate.report.SourceText;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What {@code -o} can ask for, in the order in which the help names it. */
enum OutputFormat {
    TEXT(run -> new SourceText(run.layout(), run.kernel())::of),
    SHORT(run -> new ShortText()),
    KERNEL(run -> KernelLog::of),
    JSONL(run -> new JsonLines(run.kernel())),
    JSON(run -> new JsonDocument(run.kernel(), VersionCommand.version())),
    CSV(run -> new CsvTable(run.kernel())),
    JUNIT(run -> new JunitXml(run.kernel())),
    SARIF(run -> new Sarif(run.kernel(), VersionCommand.version())),
    GITHUB(run -> new GithubAnnotations()),
    MARKDOWN(run -> new MarkdownSummary(run.kernel())),
    HTML(run -> new HtmlReport(run.kernel(), VersionCommand.version(), run.code()), Recording.values());

    /**
     * What reports of one run have in common.
     *
     * @param layout of those on standard output that have any
     * @param layoutOfFiles of the others
     * @param kernel which was judged for
     * @param code where the text of programs comes from
     */
    record Run(Layout layout, Layout layoutOfFiles, String kernel, CodeText code) {
        /** Returns the same for a report that goes to a file. */
        Run toFile() {
            return new Run(layoutOfFiles, layoutOfFiles, kernel, code);
        }
    }

    private final Function<Run, Report> maker;
    private final List<Recording> recordings;

    OutputFormat(Function<Run, Report> maker, Recording... recordings) {
        this.maker = maker;
        this.recordings = List.of(recordings);
    }

    /** Returns whether this format tells more about a refusal than the kernel does. */
    boolean explains() {
        return this != KERNEL && this != CSV;
    }

    /** Returns whether this format has the kernel's log in it. */
    boolean showsLog() {
        return this == KERNEL || this == JSONL || this == JSON || this == HTML;
    }

    /** Returns what results must keep for this format. */
    List<Recording> recordings() {
        return recordings;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(OutputFormat::word).toList();
    }

    /** The formats' names for the option parser, which tells them to shells. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    /**
     * Returns the format of a name.
     *
     * @throws UsageException if there is none
     */
    static OutputFormat named(String word) {
        for (OutputFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        String known = String.join(", ", words());
        throw new UsageException(
                "no output format is called '" + word + "'" + Nearest.question(word, words()) + " (" + known + ")");
    }

    /** Returns a report for one run. */
    Report report(Run run) {
        return maker.apply(run);
    }
}
