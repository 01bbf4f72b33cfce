package dev.bpfgate.report;

import dev.bpfgate.Profile;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.Recorded;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.StoryStep;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.link.LineRecord;
import java.util.List;

/**
 * Renames source files in results: objects name them as they were where they were compiled, and reports are read elsewhere.
 *
 * @param maps prefixes and what stands in their place; the first that fits is taken
 * @param root a directory whose files are named relative to it, with or without {@code /} at its end; empty if none
 */
public record SourcePaths(List<Prefix> maps, String root) {
    /** A directory, and what stands in its place. */
    public record Prefix(String from, String to) {}

    public SourcePaths {
        maps = List.copyOf(maps);
    }

    /** Returns a result whose source positions have their new names. */
    public VerificationResult apply(VerificationResult result) {
        if (maps.isEmpty() && root.isEmpty()) {
            return result;
        }
        List<ProgramResult> programs =
                result.programs().stream().map(this::renamed).toList();
        return new VerificationResult(result.object(), programs, result.remarks(), result.unreadable());
    }

    private ProgramResult renamed(ProgramResult program) {
        return new ProgramResult(
                program.program(),
                program.section(),
                program.type(),
                program.verdict(),
                program.stage(),
                program.diagnostic(),
                program.source().map(this::renamed),
                program.feature(),
                program.statistics(),
                program.log(),
                program.story().stream()
                        .map(step -> new StoryStep(
                                step.event(), step.insn(), step.source().map(this::renamed)))
                        .toList(),
                program.explanation().map(this::renamed),
                program.notes(),
                renamed(program.recorded()));
    }

    private Recorded renamed(Recorded recorded) {
        return new Recorded(recorded.profile().map(this::renamed), recorded.path(), recorded.code());
    }

    private Profile renamed(Profile profile) {
        return profile.withSources(this::renamed);
    }

    private Explanation renamed(Explanation explanation) {
        return new Explanation(
                explanation.cause(),
                explanation.title(),
                explanation.labels().stream().map(this::renamed).toList(),
                explanation.fault(),
                explanation.required(),
                explanation.known(),
                explanation.help().stream().map(this::renamed).toList());
    }

    private Label renamed(Label label) {
        LineRecord line = label.line();
        return line == null
                ? label
                : label.at(new LineRecord(line.slot(), renamed(line.file()), line.text(), line.line(), line.column()));
    }

    private Help renamed(Help help) {
        List<Edit> edits = help.edits().stream()
                .map(edit -> new Edit(edit.kind(), renamed(edit.file()), edit.line(), edit.text()))
                .toList();
        return new Help(help.words(), help.code(), edits);
    }

    private SourcePosition renamed(SourcePosition source) {
        return new SourcePosition(renamed(source.file()), source.line(), source.column(), source.text());
    }

    /** Returns a file's new name. */
    public String renamed(String file) {
        String mapped = file;
        for (Prefix map : maps) {
            if (isBelow(file, map.from)) {
                mapped = map.to + file.substring(map.from.length());
                break;
            }
        }
        String below = root.endsWith("/") ? root : root + "/";
        return !root.isEmpty() && mapped.startsWith(below) ? mapped.substring(below.length()) : mapped;
    }

    /** A prefix ends where a name ends: {@code /src} is none of {@code /src2/a.c}. */
    private static boolean isBelow(String file, String prefix) {
        return file.startsWith(prefix)
                && (prefix.endsWith("/") || file.length() == prefix.length() || file.charAt(prefix.length()) == '/');
    }
}
