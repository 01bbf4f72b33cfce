package dev.bpfgate;

import dev.bpfgate.diag.DiagnosticCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the running kernel and bpfgate say about one program, asked at the same log level.
 *
 * @param name the program's
 * @param level log level of both: 4 has the words of a rejection and the counts, 5 also the path to it, 2 everything
 * @param errno the kernel's, negative; 0: accepted
 * @param log the kernel's
 * @param result bpfgate's
 */
public record BulkAnswer(String name, int level, int errno, String log, ProgramResult result) {

    private static final Pattern DURATION = Pattern.compile("verification time \\d+ usec\n");
    // Kernel addresses, of which bpfgate invents its own. Both are as wide.
    private static final Pattern ADDRESS = Pattern.compile("(\\(18\\) r\\d+ = )0xffff[0-9a-f]{12}");
    private static final int SHOWN = 160;

    /** In what the two differ, the worst first. */
    public enum Difference {
        FALSE_ACCEPT,
        FALSE_REJECT,
        ERRNO,
        LOG,
        NONE,
        INCONCLUSIVE
    }

    public BulkAnswer {
        log = DURATION.matcher(log).replaceFirst("");
    }

    /** Returns the worst difference. */
    public Difference difference() {
        if (result.verdict() == Verdict.INCONCLUSIVE) {
            return Difference.INCONCLUSIVE;
        }
        boolean accepted = result.verdict() == Verdict.ACCEPTED;
        if (accepted != (errno == 0)) {
            return accepted ? Difference.FALSE_ACCEPT : Difference.FALSE_REJECT;
        }
        if (!accepted && result.diagnostic().orElseThrow().errno() != errno) {
            return Difference.ERRNO;
        }
        return sameLog() ? Difference.NONE : Difference.LOG;
    }

    /** Returns the kernel's words that bpfgate found to fit, with their placeholders; "accepted" where nothing was wrong. */
    public String template() {
        return result.diagnostic()
                .map(why -> template(why.code()))
                .orElse(result.verdict().text());
    }

    private static String template(DiagnosticCode code) {
        return code.id() + ": " + code.template().strip();
    }

    /** Returns what a person needs to see why the two differ: one line, with no newline; empty if they do not. */
    public String describe() {
        return switch (difference()) {
            case NONE -> "";
            case INCONCLUSIVE -> "inconclusive: " + result.feature().orElseThrow();
            case FALSE_ACCEPT -> "false accept; kernel " + errno + ": " + decisive(log);
            case FALSE_REJECT -> "false reject; bpfgate: " + decisive(result.log());
            case ERRNO ->
                "errno; kernel " + errno + ": " + decisive(log) + " | bpfgate "
                        + result.diagnostic().orElseThrow().errno() + ": " + decisive(result.log());
            case LOG -> "log " + level + "; " + firstDifference();
        };
    }

    private static String decisive(String log) {
        return log.lines()
                .filter(line -> !line.startsWith("processed ") && !line.startsWith("stack depth "))
                .reduce("", (first, last) -> last);
    }

    private boolean sameLog() {
        return log.equals(result.log()) || firstDifference().isEmpty();
    }

    private String firstDifference() {
        List<String> expected = log.lines().toList();
        List<String> actual = result.log().lines().toList();
        for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
            String there = line < expected.size() ? expected.get(line) : "(end)";
            String here = line < actual.size() ? actual.get(line) : "(end)";
            if (!isSame(there, here)) {
                return "line " + (line + 1) + ": kernel: " + shortened(there) + " | bpfgate: " + shortened(here);
            }
        }
        return "";
    }

    private static boolean isSame(String there, String here) {
        return there.equals(here) || masked(there).equals(masked(here));
    }

    private static String masked(String line) {
        return ADDRESS.matcher(line).replaceFirst("$1?");
    }

    private static String shortened(String line) {
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }
}
