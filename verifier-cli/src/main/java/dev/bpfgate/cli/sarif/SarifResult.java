package dev.bpfgate.cli.sarif;

import dev.bpfgate.ProgramResult;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.StoryStep;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.report.Finding;
import dev.bpfgate.report.StoryText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One result of a SARIF run.
 *
 * @param rule the diagnostic's id
 * @param level {@code error}, {@code warning} or {@code note}
 * @param message one line
 * @param place where it is shown
 * @param program the program's name, if it is about one
 * @param path the steps that lead there, the oldest first
 * @param explanation what was found out about it
 */
record SarifResult(
        String rule,
        String level,
        String message,
        Place place,
        Optional<String> program,
        List<Step> path,
        Optional<Explanation> explanation) {

    /** Steps of one path: GitHub keeps more, people read fewer. */
    private static final int LONGEST_PATH = 100;

    /** Characters of a message or a description; code scanning has no room for more. */
    private static final int LONGEST_TEXT = 1_000;

    /**
     * A place in a file.
     *
     * @param uri relative where the file's name is
     * @param line counted from 1; 0 if only the file is known
     * @param column counted from 1; 0 if not known
     * @param text the line's text, or nothing
     */
    record Place(String uri, int line, int column, String text) {
        /** Returns whether the file is named from the place where the sources are. */
        boolean relative() {
            return !uri.startsWith("file:");
        }

        static Place of(SourcePosition source, String uri) {
            return new Place(uri, Math.max(0, source.line()), Math.max(0, source.column()), source.text());
        }
    }

    /** One step of a path. */
    record Step(String message, Optional<Place> place) {}

    static SarifResult of(Finding finding) {
        Place place = finding.source()
                .map(source -> Place.of(source, uri(finding.file())))
                .orElseGet(() -> new Place(uri(finding.file()), 0, 0, ""));
        return new SarifResult(
                finding.code(),
                finding.kind() == Finding.Kind.INCONCLUSIVE ? "warning" : "error",
                // What is wrong comes first: code scanning shows the first sentence alone.
                cut(finding.namedMessage()),
                place,
                finding.program().map(ProgramResult::program),
                path(finding.program().map(ProgramResult::story).orElse(List.of())),
                finding.explanation());
    }

    private static List<Step> path(List<StoryStep> story) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            if (i == 0 || i > story.size() - LONGEST_PATH) {
                steps.add(step(story.get(i)));
            }
        }
        return steps;
    }

    private static Step step(StoryStep step) {
        return new Step(
                StoryText.words(step.event()) + ": " + step.insn(),
                step.source()
                        .filter(source -> source.line() > 0 && !source.file().isEmpty())
                        .map(source -> Place.of(source, uri(source.file()))));
    }

    /** Returns a text without what is beyond the room for it. */
    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }

    /** Returns a file's name as a URI; only an absolute name has a scheme. */
    static String uri(String file) {
        String name = file.replace('\\', '/');
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        StringBuilder uri = new StringBuilder(name.startsWith("/") ? "file://" : drive ? "file:///" : "");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~!$&'()*+,;=@".indexOf(c) >= 0);
            if (plain || (drive && c == ':')) {
                uri.append(c);
            } else {
                uri.append("%%%02X".formatted((int) c));
            }
        }
        return uri.toString();
    }
}
