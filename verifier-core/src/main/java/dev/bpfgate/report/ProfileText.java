package dev.bpfgate.report;

import dev.bpfgate.Profile;
import dev.bpfgate.SourcePosition;
import dev.bpfgate.diag.PruneMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A profile for people: the lines, loops and branches that cost most, and why paths there were not ended sooner. */
public final class ProfileText {
    private static final int LINES = 10;
    private static final int REASONS = 2;
    private static final int LOOPS = 5;
    private static final int BRANCHES = 5;
    /** Less than this share of the instructions, in per mille, is not worth a line. */
    private static final int NOTEWORTHY = 5;

    private static final String COLUMNS = "  %8s %5s %8s %8s %8s  ";
    private static final int INDENT = COLUMNS.formatted("", "", "", "", "").length() + 2;

    private final Style style;

    /** Makes a text in some style. */
    public ProfileText(Style style) {
        this.style = style;
    }

    /** Appends the profile of a program that was named before. */
    void append(StringBuilder text, Profile profile) {
        text.append(style.strong("profile"))
                .append(": %d insns simulated, %d paths ended at a stored state%n"
                        .formatted(profile.simulated(), profile.ended())
                        .replace(System.lineSeparator(), "\n"));
        lines(text, profile);
        loops(text, profile);
        branches(text, profile);
        text.append('\n');
    }

    private void lines(StringBuilder text, Profile profile) {
        text.append(style.strong(COLUMNS.formatted("insns", "%", "states", "ended", "missed") + "where"))
                .append('\n');
        List<LineCost> costs = LineCost.of(profile);
        List<LineCost> shown = costs.stream()
                .limit(LINES)
                .filter(cost -> isNoteworthy(cost.visits(), profile))
                .toList();
        for (LineCost cost : shown) {
            text.append(COLUMNS.formatted(
                            cost.visits(), share(cost.visits(), profile), cost.states(), cost.hits(), cost.missCount()))
                    .append(place(cost.source(), cost.insns().get(0).insn()))
                    .append('\n');
            below(text, style.gutter(hottest(cost)));
            reasons(text, cost);
        }
        if (shown.size() < costs.size()) {
            text.append("  ").append(costs.size() - shown.size()).append(" more lines cost less\n");
        }
    }

    private static String hottest(LineCost cost) {
        Profile.InsnCost hot = cost.insns().stream()
                .max(Comparator.comparingInt(Profile.InsnCost::visits))
                .orElseThrow();
        String more =
                cost.insns().size() == 1 ? "" : "hottest of " + cost.insns().size() + " insns, ";
        return more + hot.insn() + ": " + hot.text();
    }

    private void reasons(StringBuilder text, LineCost cost) {
        List<Profile.MissCount> reasons = new ArrayList<>();
        cost.insns().forEach(insn -> reasons.addAll(insn.misses()));
        reasons.sort(Comparator.comparingInt(Profile.MissCount::count).reversed());
        reasons.stream()
                .limit(REASONS)
                .forEach(reason -> below(
                        text, style.warning("no match " + reason.count() + "x") + ": " + words(reason.example())));
    }

    private static void below(StringBuilder text, String words) {
        text.append(" ".repeat(INDENT)).append(words).append('\n');
    }

    /** Returns in words why a state did not match, with what differed the first time. */
    public static String words(PruneMiss miss) {
        if (miss.place().isEmpty()) {
            return miss.kind().words();
        }
        String current = differing(miss.current(), miss.stored());
        String stored = differing(miss.stored(), miss.current());
        return miss.place() + ", " + miss.kind().words() + ": " + current + ", and stored is " + stored;
    }

    /** Returns what one value says that another one does not say, of values of the same kind; else all of it. */
    private static String differing(String value, String other) {
        if (value.isEmpty()) {
            return "nothing";
        }
        int open = value.indexOf('(');
        if (open < 0 || !value.endsWith(")") || !other.startsWith(value.substring(0, open + 1))) {
            return value;
        }
        List<String> said =
                List.of(other.substring(open + 1, other.length() - 1).split(","));
        List<String> own = Arrays.stream(
                        value.substring(open + 1, value.length() - 1).split(","))
                .filter(attribute -> !said.contains(attribute) && !attribute.startsWith("id="))
                .toList();
        return own.isEmpty() ? value : String.join(",", own);
    }

    private void loops(StringBuilder text, Profile profile) {
        List<Profile.LoopCost> loops = profile.loops().stream()
                .filter(loop -> loop.rounds() > 0 && isNoteworthy(loop.visits(), profile))
                .limit(LOOPS)
                .toList();
        if (loops.isEmpty()) {
            return;
        }
        text.append(style.strong("  loops that multiply:")).append('\n');
        for (Profile.LoopCost loop : loops) {
            text.append("    ")
                    .append(place(loop.source(), loop.header()))
                    .append(": entered ")
                    .append(times(loop.entries()))
                    .append(", ")
                    .append(loop.rounds())
                    .append(" rounds, ")
                    .append(loop.visits())
                    .append(" insns (")
                    .append(share(loop.visits(), profile))
                    .append("%), ")
                    .append(loop.states())
                    .append(" states\n");
        }
    }

    private void branches(StringBuilder text, Profile profile) {
        List<List<Profile.BranchCost>> branches = byLine(profile).stream()
                .filter(line -> forks(line) > 1 && isNoteworthy(mostForked(line), profile))
                .toList();
        if (branches.isEmpty()) {
            return;
        }
        text.append(style.strong("  branches that multiply:")).append('\n');
        branches.stream().limit(BRANCHES).forEach(line -> branch(text, line, profile));
    }

    private static void branch(StringBuilder text, List<Profile.BranchCost> line, Profile profile) {
        Profile.BranchCost first = line.get(0);
        int forks = forks(line);
        String insns = line.size() == 1
                ? "insn " + first.insn() + " goes"
                : line.size() + " jumps, as at insn " + first.insn() + ", go";
        text.append("    ")
                .append(place(first.source(), first.insn()))
                .append(": ")
                .append(insns)
                .append(" both ways ")
                .append(times(forks))
                .append("; ")
                .append(mostForked(line))
                .append(" insns (")
                .append(share(mostForked(line), profile))
                .append("%) lie behind the second way")
                .append(line.size() == 1 ? "" : " of one")
                .append('\n');
    }

    private static int forks(List<Profile.BranchCost> branches) {
        return branches.stream().mapToInt(Profile.BranchCost::forks).sum();
    }

    private static int mostForked(List<Profile.BranchCost> branches) {
        return branches.stream().mapToInt(Profile.BranchCost::forked).max().orElse(0);
    }

    /** Returns the jumps of each line together, as loops are often unrolled; those with the most forks first. */
    private static List<List<Profile.BranchCost>> byLine(Profile profile) {
        Map<String, List<Profile.BranchCost>> lines = new LinkedHashMap<>();
        for (Profile.BranchCost branch : profile.branches()) {
            String line = branch.source()
                    .map(source -> source.line() + " " + source.file())
                    .orElse("insn " + branch.insn());
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(branch);
        }
        return lines.values().stream()
                .sorted(Comparator.comparingInt(ProfileText::forks).reversed())
                .toList();
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static boolean isNoteworthy(int visits, Profile profile) {
        return visits * 1000L >= (long) profile.simulated() * NOTEWORTHY;
    }

    private static String share(int visits, Profile profile) {
        long tenths = Math.round(visits * 1000.0 / Math.max(1, profile.simulated()));
        return tenths / 10 + "." + tenths % 10;
    }

    private static String place(Optional<SourcePosition> source, int insn) {
        if (source.isEmpty()) {
            return "insn " + insn;
        }
        SourcePosition line = source.get();
        String file = line.file().substring(line.file().lastIndexOf('/') + 1);
        String words = line.text().strip();
        return SourceExcerpt.printable(file + ":" + line.line() + (words.isEmpty() ? "" : ": " + words));
    }
}
