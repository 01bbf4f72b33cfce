package dev.bpfgate.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bpfgate explain}. */
@Command(
        name = "bpfgate explain",
        description = "Tells why the kernel rejects what a code stands for, and what to do; without a code, lists all.")
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 100;
    private static final int CODE_WIDTH = 40;

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE",
            completionCandidates = Codes.class,
            description = "What stands in brackets behind error.")
    private List<String> codes = List.of();

    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    private final Console console;

    /** The codes, for shells. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DiagnosticPages.all().stream()
                    .map(DiagnosticPages.Entry::code)
                    .iterator();
        }
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (codes.isEmpty()) {
            DiagnosticPages.all().forEach(this::list);
        }
        for (String code : codes) {
            List<DiagnosticPages.Entry> entries = DiagnosticPages.of(code);
            if (entries.isEmpty()) {
                throw new UsageException("no code is called '" + code + "'; bpfgate explain lists them");
            }
            entries.forEach(this::explain);
        }
        return ExitStatus.ACCEPTED.code();
    }

    private void list(DiagnosticPages.Entry entry) {
        String padding = " ".repeat(Math.max(1, CODE_WIDTH - entry.code().length()));
        console.out().print((entry.code() + padding + entry.kernel()).stripTrailing() + "\n");
    }

    private void explain(DiagnosticPages.Entry entry) {
        StringBuilder text = new StringBuilder(entry.code()).append('\n');
        if (!entry.kernel().isEmpty()) {
            text.append("  kernel: ").append(entry.kernel()).append('\n');
        }
        if (!entry.errno().isEmpty()) {
            text.append("  errno:  ").append(entry.errno()).append('\n');
        }
        text.append("  more:   docs/diagnostics/").append(entry.page()).append(".md\n\n");
        wrap(text, entry.text());
        console.out().print(text.append('\n'));
    }

    private static void wrap(StringBuilder text, String words) {
        int column = 0;
        for (String word : words.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        text.append('\n');
    }
}
