package dev.bpfgate.examples;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.DiagnosticFamily;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises a diagnostic's words in what a kernel wrote. */
final class ExampleWords {
    private static final Pattern CONVERSION = Pattern.compile("%[#0-9-]*l*[dixusc]");
    private static final int FEWEST_LETTERS = 8;

    private ExampleWords() {}

    /** Returns all codes, by family. */
    static List<DiagnosticCode> codes() {
        return List.of(DiagnosticFamily.values()).stream()
                .flatMap(family -> family.codes().stream())
                .map(DiagnosticCode.class::cast)
                .toList();
    }

    /** Whether one of the lines is what the code's template makes; false where the template says next to nothing. */
    static boolean say(List<String> lines, DiagnosticCode code) {
        String template = code.template().split("\n", 2)[0];
        if (CONVERSION.matcher(template).replaceAll("").length() < FEWEST_LETTERS) {
            return false;
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : CONVERSION.split(template, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return lines.stream().anyMatch(line -> line.matches(pattern.toString()));
    }
}
