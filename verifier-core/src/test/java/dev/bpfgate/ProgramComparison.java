package dev.bpfgate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What bpfgate says about one program beside what the kernel said.
 *
 * @param object id of the object in the corpus
 * @param recorded the kernel's answer; not an unanswered one
 * @param result bpfgate's, with the log at level 5
 * @param traced bpfgate's, with the log at level 2; empty where that log would be too long to be worth it
 */
public record ProgramComparison(
        String object, RecordedAnswer.Program recorded, ProgramResult result, Optional<ProgramResult> traced) {

    // Time differs from run to run, so bpfgate does not print it.
    private static final String DURATION = "verification time ? usec\n";
    private static final String MASKED = "(18) r";
    // With the blanks behind it, of which there are as many as the address leaves room for.
    private static final Pattern ADDRESS = Pattern.compile("(\\(18\\) r\\d+ = )0x[0-9a-f?]+ *");
    private static final int SHOWN = 160;
    private static final int LONGEST_TRACE = 20_000;

    /** Whether the logs at level 2 of an object's programs are short enough to be compared. */
    static boolean isTraceable(RecordedAnswer answer) {
        return answer.programs().stream().allMatch(program -> program.trace().lines() <= LONGEST_TRACE);
    }

    /** Whether bpfgate has no verdict. */
    public boolean isInconclusive() {
        return result.verdict() == Verdict.INCONCLUSIVE;
    }

    /** Whether one side accepts what the other rejects. */
    public boolean isWrong() {
        return !isInconclusive() && !agreesOnVerdict();
    }

    /** Whether bpfgate has a verdict and anything about it differs. */
    public boolean differs() {
        return !isInconclusive() && !difference().isEmpty();
    }

    /** Returns in what the two agree; nothing if bpfgate has no verdict. */
    Set<Agreement> agreements() {
        Set<Agreement> agreements = EnumSet.noneOf(Agreement.class);
        if (isInconclusive()) {
            return agreements;
        }
        add(agreements, Agreement.VERDICT, agreesOnVerdict());
        add(agreements, Agreement.ERRNO, recorded.errno() == errno());
        add(agreements, Agreement.WORDS, agreesOnVerdict() && agreesOnWords());
        if (recorded.stage().equals("verify")) {
            add(agreements, Agreement.COUNTS, lastLine(text(recorded.log())).equals(lastLine(result.log())));
            add(agreements, Agreement.LOG, firstDifference(recorded.log(), result.log(), true) == null);
            add(
                    agreements,
                    Agreement.TRACE,
                    traced.isPresent() && traceDifference().isEmpty());
        }
        return agreements;
    }

    /** Returns what a person needs to see why the two differ: one line, with no newline; empty if they do not. */
    public String difference() {
        if (isInconclusive()) {
            return "inconclusive: " + result.feature().orElseThrow();
        }
        if (isWrong()) {
            return "kernel " + recorded.verdict() + ", bpfgate "
                    + result.verdict().text() + " "
                    + result.diagnostic().map(why -> why.message()).orElse("") + " | kernel: " + decisive();
        }
        if (!agreesOnWords()) {
            return "words: kernel: " + decisive() + " | bpfgate: "
                    + result.diagnostic().orElseThrow().message();
        }
        String difference = firstDifference(recorded.log(), result.log(), true);
        return difference != null ? "log: " + difference : traceDifference();
    }

    private String traceDifference() {
        if (traced.isEmpty()) {
            return "";
        }
        String difference = firstDifference(recorded.trace(), traced.get().log(), false);
        return difference != null ? "trace: " + difference : "";
    }

    private boolean agreesOnVerdict() {
        return recorded.accepted() == (result.verdict() == Verdict.ACCEPTED);
    }

    private int errno() {
        return result.diagnostic().map(why -> why.errno()).orElse(0);
    }

    private boolean agreesOnWords() {
        if (result.diagnostic().isEmpty()) {
            return recorded.accepted();
        }
        String message = result.diagnostic().get().message();
        return recorded.stage().equals("verify")
                ? text(recorded.log()).contains(message)
                : recorded.loader().stream().anyMatch(line -> line.contains(message));
    }

    private String decisive() {
        List<String> lines = recorded.stage().equals("verify") ? recorded.log().kept() : recorded.loader();
        return lines.stream()
                .filter(line -> !line.startsWith("processed ")
                        && !line.startsWith("stack depth ")
                        && !line.startsWith("cur state: ")
                        && !line.startsWith("old state: ")
                        && !line.startsWith("verification time "))
                .reduce("", (first, last) -> last);
    }

    private static void add(Set<Agreement> agreements, Agreement agreement, boolean holds) {
        if (holds) {
            agreements.add(agreement);
        }
    }

    // A long log was recorded in part: at level 5 its end, at level 2 its beginning.
    private static String firstDifference(RecordedAnswer.Log recorded, String ours, boolean endIsKept) {
        List<String> expected = text(recorded).lines().toList();
        List<String> actual = ours.lines().toList();
        if (!recorded.isWhole() && actual.size() > expected.size()) {
            int from = endIsKept ? actual.size() - expected.size() : 0;
            actual = actual.subList(from, from + expected.size());
        }
        for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
            String there = line < expected.size() ? expected.get(line) : "(end)";
            String here = line < actual.size() ? actual.get(line) : "(end)";
            if (!isSame(there, here)) {
                return "line " + (line + 1) + ": kernel: " + shortened(there) + " | bpfgate: " + shortened(here);
            }
        }
        return null;
    }

    private static boolean isSame(String recorded, String ours) {
        return recorded.contains(MASKED) && recorded.contains("0x?")
                ? masked(recorded).equals(masked(ours))
                : recorded.equals(ours);
    }

    private static String masked(String line) {
        return ADDRESS.matcher(line).replaceFirst("$10x? ");
    }

    private static String text(RecordedAnswer.Log log) {
        return (String.join("\n", log.kept()) + "\n").replace(DURATION, "");
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (first, last) -> last);
    }

    private static String shortened(String line) {
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }
}
