package dev.bpfgate.generate;

import dev.bpfgate.BulkAnswer;
import dev.bpfgate.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts over many programs: verdicts, differences, and which of the kernel's words came about. */
final class Tally {

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<BulkAnswer.Difference, Integer> differences = new EnumMap<>(BulkAnswer.Difference.class);
    private final Map<String, Integer> templates = new TreeMap<>();
    private final Map<String, Integer> features = new TreeMap<>();
    private int programs;

    void add(BulkAnswer answer) {
        programs++;
        verdicts.merge(answer.result().verdict(), 1, Integer::sum);
        differences.merge(answer.difference(), 1, Integer::sum);
        templates.merge(answer.template(), 1, Integer::sum);
        answer.result().feature().ifPresent(feature -> features.merge(feature, 1, Integer::sum));
    }

    /** Returns one line: how many programs, their verdicts, and in what the two sides differ. */
    String summary() {
        return programs + " programs, " + verdicts + ", " + differences + ", " + templates.size() + " templates";
    }

    /** Returns the summary, then a line for each template and each missing feature, the frequent ones first. */
    @Override
    public String toString() {
        return summary() + "\n" + lines(templates) + lines(features);
    }

    private static String lines(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> text.append(String.format("%8d %s%n", entry.getValue(), entry.getKey())));
        return text.toString();
    }
}
