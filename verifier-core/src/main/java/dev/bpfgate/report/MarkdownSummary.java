package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.explain.Help;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tables for the summary of a CI job: how many, then what is not accepted and what to do about it, then what the rest costs.
 * Whole summaries must stay below 1 MiB; what is beyond that is counted.
 */
public final class MarkdownSummary implements Report {
    private static final int ROOM = 400_000;
    private static final int ROOM_FOR_HELP = 200_000;
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private final String kernel;
    private final StringBuilder findings = new StringBuilder();
    private final StringBuilder advice = new StringBuilder();
    private final StringBuilder accepted = new StringBuilder();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int unreadable;
    private int leftOut;
    private int adviceLeftOut;

    /** Makes a summary of what a kernel thinks. */
    public MarkdownSummary(String kernel) {
        this.kernel = kernel;
    }

    @Override
    public String of(VerificationResult result) {
        unreadable += result.unreadable().isPresent() ? 1 : 0;
        for (Finding finding : Finding.of(result)) {
            addRow(findings, row(finding));
            finding.explanation().ifPresent(found -> found.help().forEach(help -> addAdvice(finding, help)));
        }
        for (ProgramResult program : result.programs()) {
            verdicts.merge(program.verdict(), 1, Integer::sum);
            if (program.verdict() == Verdict.ACCEPTED) {
                addRow(accepted, row(result.object(), program));
            }
        }
        return "";
    }

    private void addRow(StringBuilder table, String row) {
        if (table.length() + row.length() <= ROOM) {
            table.append(row);
        } else {
            leftOut++;
        }
    }

    private void addAdvice(Finding finding, Help help) {
        String change = HelpText.change(help);
        String paragraph = "Program %s, %s: %s\n\n"
                        .formatted(escaped(program(finding)), escaped(place(finding)), escaped(help.words()))
                + (change.isEmpty() ? "" : fenced(change));
        if (advice.length() + paragraph.length() <= ROOM_FOR_HELP) {
            advice.append(paragraph);
        } else {
            adviceLeftOut++;
        }
    }

    /** Source lines are anybody's: the fence is longer than any row of backticks that could end it. */
    private static String fenced(String lines) {
        int longest = BACKTICKS
                .matcher(lines)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + lines + fence + "\n\n";
    }

    private static String program(Finding finding) {
        return finding.program().map(ProgramResult::program).orElse("");
    }

    private static String place(Finding finding) {
        return finding.file()
                + finding.source()
                        .map(SourcePosition::line)
                        .map(line -> ":" + line)
                        .orElse("");
    }

    private static String row(Finding finding) {
        String code = "`" + finding.code() + "`";
        String words = finding.explanation().isPresent() ? finding.speaker() + ": " + finding.message() : "";
        return "| %s | %s | %s | %s%s |\n"
                .formatted(
                        finding.kind() == Finding.Kind.REJECTED ? "rejected, " + code : code,
                        escaped(program(finding)),
                        escaped(place(finding)),
                        escaped(finding.headline()),
                        words.isEmpty() ? "" : "<br>" + escaped(words));
    }

    private static String row(String object, ProgramResult program) {
        return "| %s | %s | %d | %d |\n"
                .formatted(
                        escaped(program.program()),
                        escaped(object),
                        program.statistics().insnsProcessed(),
                        program.statistics().totalStates());
    }

    @Override
    public String tail() {
        StringBuilder text = new StringBuilder("## bpfgate: Linux " + kernel + "\n\n");
        text.append("%d accepted, %d rejected, %d inconclusive, %d unreadable files\n"
                .formatted(count(Verdict.ACCEPTED), count(Verdict.REJECTED), count(Verdict.INCONCLUSIVE), unreadable));
        if (!findings.isEmpty()) {
            text.append("\n| result | program | place | message |\n|---|---|---|---|\n")
                    .append(findings);
        }
        if (!advice.isEmpty()) {
            text.append("\n<details><summary>What to do</summary>\n\n")
                    .append(advice)
                    .append("</details>\n");
        }
        if (!accepted.isEmpty()) {
            text.append("\n<details><summary>Accepted</summary>\n\n")
                    .append("| program | object | insns processed | states |\n|---|---|---:|---:|\n")
                    .append(accepted)
                    .append("\n</details>\n");
        }
        if (leftOut > 0) {
            text.append("\n").append(leftOut).append(" more rows are left out.\n");
        }
        if (adviceLeftOut > 0) {
            text.append("\n").append(adviceLeftOut).append(" more pieces of advice are left out.\n");
        }
        return text.toString();
    }

    private int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** Makes text mean itself in a cell of a table. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : SourceExcerpt.printable(text).toCharArray()) {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '$' ->
                    safe.append('\\').append(c);
                case '@' -> safe.append("&#64;");
                default -> safe.append(c);
            }
        }
        // GitHub makes links of bare addresses, and an object's strings are anybody's.
        return safe.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
    }
}
