package dev.bpfgate.report;

import dev.bpfgate.Profile;
import dev.bpfgate.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line of source costs, or one instruction where no line is known.
 *
 * @param source the line
 * @param insns its instructions that were reached, in order; at least one
 */
public record LineCost(Optional<SourcePosition> source, List<Profile.InsnCost> insns) {
    private record Line(String file, int line, int insn) {}

    public LineCost {
        insns = List.copyOf(insns);
    }

    /** Returns the lines of a profile, the most expensive first. */
    public static List<LineCost> of(Profile profile) {
        Map<Line, List<Profile.InsnCost>> lines = new LinkedHashMap<>();
        for (Profile.InsnCost insn : profile.insns()) {
            Line line = insn.source()
                    .map(source -> new Line(source.file(), source.line(), -1))
                    .orElse(new Line("", 0, insn.insn()));
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(insn);
        }
        return lines.values().stream()
                .map(insns -> new LineCost(insns.get(0).source(), insns))
                .sorted(Comparator.comparingInt(LineCost::visits).reversed())
                .toList();
    }

    /** Returns how many instructions of the line were simulated. */
    public int visits() {
        return insns.stream().mapToInt(Profile.InsnCost::visits).sum();
    }

    /** Returns how many states were stored on the line. */
    public int states() {
        return insns.stream().mapToInt(Profile.InsnCost::states).sum();
    }

    /** Returns how many paths ended on the line because a stored state covered them. */
    public int hits() {
        return insns.stream().mapToInt(Profile.InsnCost::hits).sum();
    }

    /** Returns how many comparisons with stored states failed. */
    public int missCount() {
        return insns.stream().mapToInt(Profile.InsnCost::missCount).sum();
    }
}
