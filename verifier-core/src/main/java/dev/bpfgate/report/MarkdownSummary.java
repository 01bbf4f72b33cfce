package dev.bpfgate.report;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.Verdict;
import dev.bpfgate.VerificationResult;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tables for the summary of a CI job: how many, then what is not accepted, then what the rest costs. Whole summaries must stay
 * below 1 MiB; rows beyond that are counted.
 */
public final class MarkdownSummary implements Report {
    private static final int ROOM = 400_000;

    private final String kernel;
    private final StringBuilder findings = new StringBuilder();
    private final StringBuilder accepted = new StringBuilder();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int unreadable;
    private int leftOut;

    /** Makes a summary of what a kernel thinks. */
    public MarkdownSummary(String kernel) {
        this.kernel = kernel;
    }

    @Override
    public String of(VerificationResult result) {
        unreadable += result.unreadable().isPresent() ? 1 : 0;
        Finding.of(result).forEach(finding -> addRow(findings, row(finding)));
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

    private static String row(Finding finding) {
        String place = finding.file()
                + finding.source()
                        .map(SourcePosition::line)
                        .map(line -> ":" + line)
                        .orElse("");
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        finding.kind() == Finding.Kind.REJECTED
                                ? "rejected, `" + finding.code() + "`"
                                : "`" + finding.code() + "`",
                        escaped(finding.program().map(ProgramResult::program).orElse("")),
                        escaped(place),
                        escaped(finding.message()));
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
        if (!accepted.isEmpty()) {
            text.append("\n<details><summary>Accepted</summary>\n\n")
                    .append("| program | object | insns processed | states |\n|---|---|---:|---:|\n")
                    .append(accepted)
                    .append("\n</details>\n");
        }
        if (leftOut > 0) {
            text.append("\n").append(leftOut).append(" more rows are left out.\n");
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
