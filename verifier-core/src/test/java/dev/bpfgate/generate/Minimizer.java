package dev.bpfgate.generate;

import dev.bpfgate.BulkAnswer;
import dev.bpfgate.BulkComparison;
import dev.bpfgate.isa.Insn;
import java.util.ArrayList;
import java.util.List;

/** Leaves out of a program about which the kernel and bpfgate differ whatever the difference does not need. */
final class Minimizer {

    private static final int EVERYTHING = 2;

    private final BulkComparison kernel;
    private final GeneratedObject object;
    private int level = 5;

    Minimizer(BulkComparison kernel, GeneratedObject object) {
        this.kernel = kernel;
        this.object = object;
    }

    /** Returns the log level at which the difference shows. */
    int level() {
        return level;
    }

    /** Returns the shortest program found that still shows a difference of the same kind. */
    GeneratedProgram shortest(String name) {
        GeneratedProgram shortest = object.program(name);
        String kind = kind(answers(List.of(shortest)).get(0));
        if (kind.isEmpty()) {
            level = EVERYTHING;
            kind = kind(answers(List.of(shortest)).get(0));
        }
        for (int length = shortest.insns().length / 2; length > 0; ) {
            GeneratedProgram shorter = shorter(shortest, length, kind);
            if (shorter == null) {
                length /= 2;
            } else {
                shortest = shorter;
                length = Math.min(length, shortest.insns().length / 2);
            }
        }
        return shortest;
    }

    private GeneratedProgram shorter(GeneratedProgram program, int length, String kind) {
        List<GeneratedProgram> candidates = new ArrayList<>();
        for (Insn[] insns : Reduction.without(program.insns(), length)) {
            candidates.add(program.with("c" + candidates.size(), insns));
        }
        if (candidates.isEmpty()) {
            return null;
        }
        List<BulkAnswer> answers = answers(candidates);
        for (int i = 0; i < candidates.size(); i++) {
            if (Differential.differs(answers.get(i)) && kind(answers.get(i)).equals(kind)) {
                return candidates.get(i);
            }
        }
        return null;
    }

    private List<BulkAnswer> answers(List<GeneratedProgram> programs) {
        return kernel.compare(object.with(programs), index -> level);
    }

    // Without numbers, which change with every instruction left out.
    private static String kind(BulkAnswer answer) {
        return answer.describe().replaceFirst("line \\d+: .*", "").replaceAll("\\d+", "N");
    }
}
