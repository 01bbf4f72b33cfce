package dev.bpfgate.cli;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the codes whose words a line of a kernel's log has. */
final class KernelWords {
    private static final Pattern CONVERSION = Pattern.compile("%[#0-9-]*l*[dixusc]");

    /** Letters besides values that a line needs to mean one code: less would fit any line. */
    private static final int FEWEST_LETTERS = 8;

    /** One line of a template, and how many letters of it are not values. */
    private record Words(String code, Pattern pattern, int letters) {}

    private final List<Words> known = new ArrayList<>();

    KernelWords() {
        for (DiagnosticFamily family : DiagnosticFamily.values()) {
            for (DiagnosticCode code : family.codes()) {
                code.template().lines().forEach(line -> add(code.id(), line));
            }
        }
        known.sort(Comparator.comparingInt(Words::letters).reversed());
    }

    private void add(String code, String template) {
        int letters = CONVERSION
                .matcher(template)
                .replaceAll("")
                .replaceAll("[^A-Za-z]", "")
                .length();
        if (letters < FEWEST_LETTERS) {
            return;
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : CONVERSION.split(template.strip(), -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        known.add(new Words(code, Pattern.compile(pattern.toString()), letters));
    }

    /** Returns the codes of a line, the one with the most words of its own first; before and behind may stand other words. */
    List<String> codes(String line) {
        return known.stream()
                .filter(words -> words.pattern.matcher(line).find())
                .map(Words::code)
                .distinct()
                .toList();
    }
}
