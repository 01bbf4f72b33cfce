package dev.bpfgate.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bpfgate explain}. */
@Command(
        name = "bpfgate explain",
        description = "Tells why the kernel rejects what a code stands for, and what to do; without a code, lists all.",
        footer = {
            "",
            "Examples:",
            "  bpfgate explain packet-bounds                     a code",
            "  bpfgate explain \"R1 invalid mem access 'scalar'\"   a line of a kernel's log",
            "  bpfgate explain unreleased reference              words",
            "  bpftool prog load x.o /sys/fs/bpf/x 2>&1 | bpfgate explain -    a whole log"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int CODE_WIDTH = 40;
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE",
            completionCandidates = Codes.class,
            description = "What stands in brackets behind error; or words of a kernel's log, or - for a log on standard"
                    + " input.")
    private List<String> words = List.of();

    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private HelpOption help = new HelpOption();

    private final Console console;
    private int width;

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
        width = Width.of(console.environment());
        List<DiagnosticPages.Entry> pages = DiagnosticPages.all();
        if (words.isEmpty()) {
            pages.forEach(this::list);
        } else if (words.equals(List.of(STANDARD_INPUT))) {
            explainLog(pages);
        } else if (pages.stream().map(DiagnosticPages.Entry::code).toList().containsAll(words)) {
            words.forEach(code -> explain(pages, code));
        } else {
            find(pages, String.join(" ", words));
        }
        return ExitStatus.ACCEPTED.code();
    }

    private void explain(List<DiagnosticPages.Entry> pages, String code) {
        pages.stream().filter(entry -> entry.code().equals(code)).forEach(this::explain);
    }

    /** Explains what each line of a log that is a complaint means, in the log's order. */
    private void explainLog(List<DiagnosticPages.Entry> pages) {
        KernelWords known = new KernelWords();
        Set<String> codes = new LinkedHashSet<>();
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .forEach(line -> known.codes(line).stream().findFirst().ifPresent(codes::add));
        if (codes.isEmpty()) {
            throw new UsageException("no line of this log is one of the complaints that bpfgate knows");
        }
        codes.forEach(code -> explain(pages, code));
    }

    /** Explains what a line of a log means; if it is none, lists the codes that have all the words. */
    private void find(List<DiagnosticPages.Entry> pages, String phrase) {
        List<String> codes = new KernelWords().codes(phrase);
        if (!codes.isEmpty()) {
            explain(pages, codes.get(0));
            return;
        }
        List<DiagnosticPages.Entry> found =
                pages.stream().filter(entry -> hasWords(entry, phrase)).toList();
        if (found.isEmpty()) {
            throw new UsageException("no code is called '" + phrase + "', and none has these words"
                    + Nearest.question(
                            phrase,
                            pages.stream().map(DiagnosticPages.Entry::code).toList()));
        }
        if (found.size() == 1) {
            explain(found.get(0));
        } else {
            found.forEach(this::list);
        }
    }

    private static boolean hasWords(DiagnosticPages.Entry entry, String phrase) {
        String text =
                (entry.code().replace('-', ' ') + " " + entry.kernel() + " " + entry.text()).toLowerCase(Locale.ROOT);
        return List.of(phrase.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains);
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
        if (!entry.program().isEmpty()) {
            text.append('\n');
            entry.program().forEach(line -> text.append(line).append('\n'));
        } else {
            text.append('\n');
        }
        console.out().print(text);
    }

    private void wrap(StringBuilder text, String words) {
        int column = 0;
        for (String word : words.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > width) {
                text.append('\n');
                column = 0;
            }
            text.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        text.append('\n');
    }
}
