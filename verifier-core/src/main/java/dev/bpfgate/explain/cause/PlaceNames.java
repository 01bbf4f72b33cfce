package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.PruneMiss;
import dev.bpfgate.explain.source.ChangedName;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.Subprogram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds what the source calls that which a register or a slot of the stack holds. Objects do not tell, so the instructions that write
 * it are asked: the variable that most of their lines change is the one.
 */
final class PlaceNames {
    /** A variable, and an instruction that changes it. */
    record Variable(String name, int insn) {}

    /** Who counts on from the old value says more than who sets a new one. */
    private static final int WORTH_OF_A_CHANGE = 3;

    private static final int SLOT_BYTES = 8;

    private final Failure failure;
    private final Map<String, Variable> known = new HashMap<>();

    PlaceNames(Failure failure) {
        this.failure = failure;
    }

    /**
     * Returns the variable at a place, or null if that is not known.
     *
     * @param at where the place was looked at
     * @param near instructions that are asked first; then all of the function are
     */
    Variable of(PruneMiss miss, int at, List<Integer> near) {
        Subprogram function = function(miss, at);
        if (miss.place().isEmpty() || function == null) {
            return null;
        }
        return known.computeIfAbsent(function.start() + " " + miss.place(), key -> find(miss.place(), function, near));
    }

    private Variable find(String place, Subprogram function, List<Integer> near) {
        List<Integer> own = near.stream()
                .filter(insn -> insn >= function.start() && insn < function.end())
                .toList();
        Variable found = mostNamed(place, own);
        return found != null
                ? found
                : mostNamed(
                        place,
                        IntStream.range(function.start(), function.end())
                                .boxed()
                                .toList());
    }

    /** A frame below the innermost one is the program's own; which function others are is not known. */
    private Subprogram function(PruneMiss miss, int at) {
        return miss.frame() == 0 ? failure.subprogramOf(0) : failure.subprogramOf(at);
    }

    private Variable mostNamed(String place, List<Integer> insns) {
        Map<String, Integer> votes = new HashMap<>();
        Variable best = null;
        for (int at : insns) {
            int worth = worth(failure.program().insns()[at], place);
            LineRecord line = worth == 0 ? null : failure.lineOf(at);
            String name = line == null ? "" : ChangedName.in(failure.textAt(at), line.column());
            if (!name.isEmpty()) {
                int sum = votes.merge(name, worth, Integer::sum);
                best = best == null || sum > votes.get(best.name) ? new Variable(name, at) : best;
            }
        }
        return best;
    }

    private static int worth(Insn insn, String place) {
        if (place.startsWith("fp-")) {
            int offset = -Integer.parseInt(place.substring("fp-".length()));
            boolean stores = insn.kind() == InsnKind.STORE || insn.kind() == InsnKind.STORE_IMM;
            boolean there = insn.off() >= offset && insn.off() < offset + SLOT_BYTES;
            return stores && insn.dst() == Reg.FRAME_POINTER && there ? 1 : 0;
        }
        if (!place.equals("r" + insn.dst())) {
            return insn.kind() == InsnKind.CALL && place.equals("r0") ? 1 : 0;
        }
        return switch (insn.kind()) {
            case ALU, NEGATE, BYTE_SWAP -> WORTH_OF_A_CHANGE;
            case MOVE, LOAD, LOAD_IMM64 -> 1;
            default -> 0;
        };
    }
}
