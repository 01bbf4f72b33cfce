package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.PruneMiss;
import dev.bpfgate.explain.source.LoopText;
import dev.bpfgate.interp.trace.CostRecorder;
import dev.bpfgate.interp.trace.SimulationCost;
import dev.bpfgate.interp.trace.SimulationCost.OfBranch;
import dev.bpfgate.interp.trace.SimulationCost.OfLoop;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes a simulation too long: the loop, the branch in it, and the variables by which its ways stay apart. */
final class Multiplied {
    /**
     * A variable of which ways that meet again have different values.
     *
     * @param insn an instruction that changes it
     * @param count how often it kept two ways apart
     * @param example the first time
     */
    record Apart(String name, int insn, int count, PruneMiss example) {
        /** Returns whether the continuation depends on the exact value. */
        boolean isExact() {
            return example.stored().startsWith("P") && !isRound();
        }

        /** Returns whether it was only seen to change from one round to the next. */
        boolean isRound() {
            return example.kind() == PruneMiss.Kind.LOOP_ROUND;
        }
    }

    /** A line's jumps, and how often both of their ways were followed. */
    record Fork(int insn, int count) {}

    /** Less than this share of the whole, one of so many, is not what makes it long. */
    private static final int WORTH_TELLING = 12;

    private static final int MOST_NAMES = 3;

    private final Failure failure;
    private final SimulationCost cost;
    private final OfLoop loop;
    private final List<Apart> different;

    Multiplied(Failure failure) {
        this.failure = failure;
        this.cost = failure.cost();
        this.loop = hottest(cost.loops());
        this.different = findDifferent();
    }

    /** The innermost loop that most was spent in. */
    private static OfLoop hottest(List<OfLoop> loops) {
        OfLoop best = null;
        for (OfLoop loop : loops) {
            boolean inner = best != null && best.slots().contains(loop.header()) && loop.rounds() > best.rounds();
            if (loop.rounds() > 1 && (best == null || inner)) {
                best = loop;
            }
        }
        return best;
    }

    /** Returns the loop that multiplies; null if none does. */
    OfLoop loop() {
        return loop;
    }

    /** Returns the loop around it, if that goes round too, or null. */
    OfLoop outer() {
        return cost.loops().stream()
                .filter(other -> loop != null && other.depth() == loop.depth() - 1 && other.rounds() > 1)
                .filter(other -> other.slots().contains(loop.header()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a loop's head in the source, or null. What comes before an inner loop has lines of that one's head too. */
    LoopText head(OfLoop of) {
        LoopText best = null;
        for (int insn : of.slots()) {
            LineRecord line = failure.lineOf(insn);
            boolean own = line != null
                    && cost.loops().stream()
                            .noneMatch(other ->
                                    other.depth() > of.depth() && other.slots().contains(insn));
            if (own && LoopText.isHead(text(line))) {
                LoopText head = new LoopText(line.file(), line.line(), text(line));
                best = best == null || head.isOutside(best) ? head : best;
            }
        }
        LineRecord first = failure.lineOf(of.header());
        return best != null || first == null ? best : LoopText.around(failure.source(), first.file(), first.line());
    }

    private String text(LineRecord line) {
        return failure.source().text(line.file(), line.line());
    }

    /** Returns the line at which ways part most often; null if it is hardly ever. */
    Fork fork() {
        Map<String, Fork> byLine = new LinkedHashMap<>();
        for (OfBranch branch : cost.branches()) {
            LineRecord line = failure.lineOf(branch.insn());
            String key = line == null ? "insn " + branch.insn() : line.file() + ":" + line.line();
            byLine.merge(
                    key,
                    new Fork(branch.insn(), branch.forks()),
                    (one, other) -> new Fork(one.insn, one.count + other.count));
        }
        return byLine.values().stream()
                .filter(fork -> fork.count > 1)
                .filter(fork -> loop == null || fork.count * 2 > loop.rounds())
                .max(Comparator.comparingInt(Fork::count))
                .orElse(null);
    }

    /** Returns the variables that keep apart ways which meet again, the one that does so most often first. */
    List<Apart> apart() {
        List<Apart> found =
                different.stream().filter(each -> !each.isRound()).collect(Collectors.toCollection(ArrayList::new));
        int all = found.stream().mapToInt(Apart::count).sum();
        found.removeIf(each -> each.count < all / WORTH_TELLING);
        return found.subList(0, Math.min(MOST_NAMES, found.size()));
    }

    /** Returns all variables that were different where ways or rounds met, the most frequent first. */
    List<Apart> different() {
        return different;
    }

    private List<Apart> findDifferent() {
        PlaceNames names = new PlaceNames(failure);
        List<Integer> near = loop == null ? List.of() : loop.slots();
        Map<String, Apart> byName = new LinkedHashMap<>();
        cost.misses()
                .forEach((at, misses) -> misses.forEach(miss -> add(byName, names.of(miss.example(), at, near), miss)));
        return byName.values().stream()
                .sorted(Comparator.comparingInt(Apart::count).reversed())
                .toList();
    }

    private static void add(Map<String, Apart> byName, PlaceNames.Variable variable, CostRecorder.Misses miss) {
        if (variable != null) {
            byName.merge(
                    variable.name(),
                    new Apart(variable.name(), variable.insn(), miss.count(), miss.example()),
                    (one, other) -> new Apart(
                            one.name, one.insn, one.count + other.count, one.isExact() ? one.example : other.example));
        }
    }
}
