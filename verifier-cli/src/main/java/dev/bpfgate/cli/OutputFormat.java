package dev.bpfgate.cli;

import dev.bpfgate.report.CsvTable;
import dev.bpfgate.report.GithubAnnotations;
import dev.bpfgate.report.JunitXml;
import dev.bpfgate.report.KernelLog;
import dev.bpfgate.report.MarkdownSummary;
import dev.bpfgate.report.Report;
import dev.bpfgate.report.ShortText;
import dev.bpfgate.report.SourceText;
import dev.bpfgate.report.Style;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What {@code -o} can ask for, in the order in which the help names it. */
enum OutputFormat {
    TEXT((style, kernel) -> new SourceText(style, kernel)::of),
    SHORT((style, kernel) -> new ShortText()),
    KERNEL((style, kernel) -> KernelLog::of),
    JSONL((style, kernel) -> new JsonLines(kernel)),
    JSON((style, kernel) -> new JsonDocument(kernel)),
    CSV((style, kernel) -> new CsvTable(kernel)),
    JUNIT((style, kernel) -> new JunitXml(kernel)),
    SARIF((style, kernel) -> new Sarif(kernel)),
    GITHUB((style, kernel) -> new GithubAnnotations()),
    MARKDOWN((style, kernel) -> new MarkdownSummary(kernel));

    private final BiFunction<Style, String, Report> maker;

    OutputFormat(BiFunction<Style, String, Report> maker) {
        this.maker = maker;
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

    /** Returns a report for one run, in a style if the format has any, on what a kernel thinks. */
    Report report(Style style, String kernel) {
        return maker.apply(style, kernel);
    }
}
