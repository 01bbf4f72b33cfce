package dev.bpfgate.report;

import dev.bpfgate.Profile;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.Recorded;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.StoryStep;
import dev.bpfgate.VerificationResult;
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
                program.notes(),
                renamed(program.recorded()));
    }

    private Recorded renamed(Recorded recorded) {
        return new Recorded(recorded.profile().map(this::renamed), recorded.path(), recorded.code());
    }

    private Profile renamed(Profile profile) {
        return profile.withSources(this::renamed);
    }

    private SourcePosition renamed(SourcePosition source) {
        return new SourcePosition(renamed(source.file()), source.line(), source.column(), source.text());
    }

    /** Returns a file's new name. */
    String renamed(String file) {
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
