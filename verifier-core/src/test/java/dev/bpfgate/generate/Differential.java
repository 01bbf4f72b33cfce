package dev.bpfgate.generate;

import dev.bpfgate.BulkAnswer;
import dev.bpfgate.BulkComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts random programs before the running kernel and before bpfgate, and looks for differences. Objects with a difference
 * stay in {@code target/generated}.
 *
 * <p>By hand: {@code Differential FIRST_SEED OBJECTS [PROGRAMS]}, 500 programs an object unless told. It prints a line for
 * each program about which the two differ, now and then what was counted, and at the end how often which of the kernel's words
 * came about. {@code Differential reduce SEED PROGRAMS NAME} leaves out of one program whatever the difference does not need,
 * and prints what remains; {@code Differential show SEED PROGRAMS NAME} prints all of it. {@code -Dvocabulary} names a
 * {@link Vocabulary} other than the full one, {@code -Dfolder} a folder other than {@code target/generated}.
 * {@code -Dcapabilities=bpf,net_admin} (or {@code none}, while {@code kernel.unprivileged_bpf_disabled} is 0) makes a loader of
 * less than root.
 */
public final class Differential {

    private static final int PROGRAMS = 500;
    private static final Vocabulary VOCABULARY =
            Vocabulary.valueOf(System.getProperty("vocabulary", Vocabulary.FULL.name()));
    private static final Path FOLDER = Path.of(System.getProperty("folder", "target/generated"));
    private static final int SHOWN_LINES = 60;
    private static final int OBJECTS_A_REPORT = 20;

    private static final int WORDS_AND_COUNTS = 4;
    private static final int PATH = 5;
    private static final int EVERYTHING = 2;
    private static final int EVERYTHING_ONCE_IN = 25;
    private static final int PATH_ONCE_IN = 4;

    private final BulkComparison kernel;

    /** Reads the running kernel's types. */
    public Differential() throws IOException {
        kernel = new BulkComparison(FOLDER);
    }

    /** Compares what the two say about the programs of an object; its file stays if they differ. */
    public List<BulkAnswer> compare(String name, GeneratedObject generated) throws IOException {
        List<BulkAnswer> answers = kernel.compare(generated, Differential::level);
        if (answers.stream().anyMatch(Differential::differs)) {
            Files.write(FOLDER.resolve(name + ".bpf.o"), generated.bytes());
        }
        return answers;
    }

    // Most logs would only be read to find them equal, and cost more than the verdict.
    private static int level(int program) {
        if (program % EVERYTHING_ONCE_IN == 0) {
            return EVERYTHING;
        }
        return program % PATH_ONCE_IN == 1 ? PATH : WORDS_AND_COUNTS;
    }

    /** Returns whether bpfgate has a verdict and anything about it differs. */
    static boolean differs(BulkAnswer answer) {
        return answer.difference() != BulkAnswer.Difference.NONE
                && answer.difference() != BulkAnswer.Difference.INCONCLUSIVE;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("reduce") || arguments[0].equals("show")) {
            printOne(arguments[0].equals("reduce"), Long.parseLong(arguments[1]), arguments[2], arguments[3]);
            return;
        }
        int programs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PROGRAMS;
        long first = Long.parseLong(arguments[0]);
        long end = first + Integer.parseInt(arguments[1]);
        Differential differential = new Differential();
        Tally tally = new Tally();
        for (long seed = first; seed < end; seed++) {
            String name = "seed-" + seed;
            for (BulkAnswer answer : differential.compare(name, ObjectGenerator.object(seed, programs, VOCABULARY))) {
                tally.add(answer);
                if (differs(answer)) {
                    System.out.println(name + " " + answer.name() + ": " + answer.describe());
                }
            }
            if ((seed - first) % OBJECTS_A_REPORT == OBJECTS_A_REPORT - 1) {
                System.out.println(name + ": " + tally.summary());
            }
        }
        System.out.print(tally);
    }

    private static void printOne(boolean shortest, long seed, String programs, String name) throws IOException {
        GeneratedObject object = ObjectGenerator.object(seed, Integer.parseInt(programs), VOCABULARY);
        BulkComparison kernel = new BulkComparison(FOLDER);
        Minimizer minimizer = new Minimizer(kernel, object);
        GeneratedProgram program = shortest ? minimizer.shortest(name) : object.program(name);
        GeneratedObject alone = object.with(List.of(program));
        BulkAnswer answer = kernel.compare(alone, index -> minimizer.level()).get(0);
        Path file = Files.write(FOLDER.resolve("reduced.bpf.o"), alone.bytes());
        System.out.println(
                program.section() + ", " + program.insns().length + " slots, " + file + ": " + answer.describe());
        System.out.println("--- kernel");
        answer.log().lines().limit(SHOWN_LINES).forEach(System.out::println);
        System.out.println("--- bpfgate");
        answer.result().log().lines().limit(SHOWN_LINES).forEach(System.out::println);
    }
}
