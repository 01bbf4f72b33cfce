package dev.bpfgate.generate;

import dev.bpfgate.LiveComparison;
import dev.bpfgate.ProgramComparison;
import dev.bpfgate.isa.Insn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts random programs before the running kernel and before bpfgate, and looks for differences. Objects with a difference
 * stay in {@code target/generated}.
 *
 * <p>By hand: {@code Differential FIRST_SEED OBJECTS [PROGRAMS]}, 500 programs an object unless told. It prints a line for
 * each program about which the two differ, and a line a seed with counts. {@code Differential reduce SEED PROGRAMS NAME}
 * leaves out of one program whatever the difference does not need, and prints what remains. {@code -Dvocabulary} names a
 * {@link Vocabulary} other than the full one.
 */
public final class Differential {

    private static final int PROGRAMS = 500;
    private static final Vocabulary VOCABULARY =
            Vocabulary.valueOf(System.getProperty("vocabulary", Vocabulary.FULL.name()));
    private static final int SHOWN_LINES = 60;
    private static final Path FOLDER = Path.of("target", "generated");

    private final LiveComparison live = new LiveComparison();

    /** Compares what the two say about the programs of an object; its file stays if they differ. */
    public List<ProgramComparison> compare(String name, GeneratedObject generated) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".bpf.o");
        Files.write(file, generated.bytes());
        List<ProgramComparison> comparisons = live.compare(file);
        if (comparisons.stream().noneMatch(ProgramComparison::differs)) {
            Files.delete(file);
        }
        return comparisons;
    }

    /** Returns the shortest program found that still shows a difference of the same kind. */
    private GeneratedProgram reduce(GeneratedObject object, String name) throws IOException {
        GeneratedProgram shortest = object.program(name);
        String kind = kind(compare("reduced", object.with(List.of(shortest))).get(0));
        for (int length = shortest.insns().length / 2; length > 0; ) {
            GeneratedProgram shorter = shorter(object, shortest, length, kind);
            if (shorter == null) {
                length /= 2;
            } else {
                shortest = shorter;
                length = Math.min(length, shortest.insns().length / 2);
            }
        }
        return shortest;
    }

    private GeneratedProgram shorter(GeneratedObject object, GeneratedProgram program, int length, String kind)
            throws IOException {
        List<GeneratedProgram> candidates = new ArrayList<>();
        for (Insn[] insns : Reduction.without(program.insns(), length)) {
            candidates.add(new GeneratedProgram(program.section(), "c" + candidates.size(), insns));
        }
        if (candidates.isEmpty()) {
            return null;
        }
        GeneratedObject all = object.with(candidates);
        return compare("candidates", all).stream()
                .filter(one -> one.differs() && kind(one).equals(kind))
                .findFirst()
                .map(one -> all.program(one.recorded().name()))
                .orElse(null);
    }

    private static String kind(ProgramComparison comparison) {
        return comparison.difference().replaceFirst("[:,].*", "");
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("reduce")) {
            printReduced(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), arguments[3]);
            return;
        }
        int programs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PROGRAMS;
        Differential differential = new Differential();
        long first = Long.parseLong(arguments[0]);
        for (long seed = first; seed < first + Integer.parseInt(arguments[1]); seed++) {
            print(differential.compare("seed-" + seed, ObjectGenerator.object(seed, programs, VOCABULARY)));
        }
    }

    private static void print(List<ProgramComparison> comparisons) {
        for (ProgramComparison one : comparisons) {
            if (one.differs()) {
                System.out.println(one.object() + " " + one.recorded().name() + ": " + one.difference());
            }
        }
        System.out.println(comparisons.get(0).object() + ": " + comparisons.size() + " programs, "
                + count(comparisons, ProgramComparison::isInconclusive) + " inconclusive, "
                + count(comparisons, ProgramComparison::isWrong) + " wrong, "
                + count(comparisons, ProgramComparison::differs) + " different");
    }

    private static void printReduced(long seed, int programs, String name) throws IOException {
        Differential differential = new Differential();
        GeneratedObject object = ObjectGenerator.object(seed, programs, VOCABULARY);
        GeneratedProgram reduced = differential.reduce(object, name);
        ProgramComparison comparison =
                differential.compare("reduced", object.with(List.of(reduced))).get(0);
        System.out.println(reduced.section() + ", " + reduced.insns().length + " slots: " + comparison.difference());
        System.out.println("--- kernel");
        comparison.recorded().trace().kept().stream().limit(SHOWN_LINES).forEach(System.out::println);
        System.out.println("--- bpfgate");
        comparison.traced().orElseThrow().log().lines().limit(SHOWN_LINES).forEach(System.out::println);
    }

    private static long count(List<ProgramComparison> comparisons, Predicate<ProgramComparison> property) {
        return comparisons.stream().filter(property).count();
    }
}
