package dev.bpfgate.generate;

import dev.bpfgate.LiveKernel;
import dev.bpfgate.ProgramComparison;
import dev.bpfgate.ProgramResult;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts random programs before the running kernel and before bpfgate, and looks for differences. Objects with a difference
 * stay in {@code target/generated}.
 *
 * <p>By hand: {@code Differential FIRST_SEED OBJECTS [PROGRAMS]}, 500 programs an object unless told. It prints a line for
 * each program about which the two differ, with the seed that makes it again, and a line a seed with counts.
 */
public final class Differential {

    private static final int PROGRAMS = 500;
    private static final Path FOLDER = Path.of("target", "generated");

    private final Verifier logging = new Verifier(LiveKernel.options());
    private final Verifier tracing = new Verifier(LiveKernel.options().withLogLevel(2));

    /** Compares what the two say about the programs of one seed, and returns all comparisons. */
    public List<ProgramComparison> compare(long seed, int programs) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] object = ObjectGenerator.object(seed, programs);
        Path file = FOLDER.resolve("seed-" + seed + ".bpf.o");
        Files.write(file, object);
        List<RecordedAnswer.Program> answers =
                LiveKernel.ask(List.of(file)).get(0).programs();
        VerificationResult logged = logging.verify(file.toString(), object);
        VerificationResult traced = tracing.verify(file.toString(), object);
        List<ProgramComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ProgramResult result = logged.programs().get(i);
            comparisons.add(new ProgramComparison(
                    "seed-" + seed, answers.get(i), result, traced.programs().get(i)));
        }
        if (comparisons.stream().noneMatch(ProgramComparison::differs)) {
            Files.delete(file);
        }
        return comparisons;
    }

    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        int objects = Integer.parseInt(arguments[1]);
        int programs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PROGRAMS;
        Differential differential = new Differential();
        for (long seed = first; seed < first + objects; seed++) {
            List<ProgramComparison> comparisons = differential.compare(seed, programs);
            comparisons.stream()
                    .filter(ProgramComparison::differs)
                    .forEach(one -> System.out.println(
                            one.object() + " " + one.recorded().name() + ": " + one.difference()));
            System.out.println("seed-" + seed + ": " + comparisons.size() + " programs, "
                    + count(comparisons, ProgramComparison::isInconclusive) + " inconclusive, "
                    + count(comparisons, ProgramComparison::isWrong) + " wrong, "
                    + count(comparisons, ProgramComparison::differs) + " different");
        }
    }

    private static long count(
            List<ProgramComparison> comparisons, java.util.function.Predicate<ProgramComparison> property) {
        return comparisons.stream().filter(property).count();
    }
}
