package dev.bpfgate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.link.LinkResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the time that bpfgate takes for each program, linked and in a warm process, at log level 0, with the kernel's own
 * {@code verification time} at log level 4 on the same machine. The verdict alone: explanations are left out.
 *
 * <pre>
 *   KernelRatio ANSWERS.jsonl BTF OBJECT...
 * </pre>
 *
 * ANSWERS has the kernel's answer to each program, one JSON object a line with {@code object}, {@code program} and {@code log}.
 * Prints a row for each program of a millisecond and more, the total, and the geometric mean of the ratios over those rows.
 */
public final class KernelRatio {
    private static final Pattern TIME = Pattern.compile("verification time (\\d+) usec");
    private static final int ROUNDS = 8;
    private static final long NO_VERDICT = -1;
    private static final long MILLISECOND = 1000;

    private record Row(String name, long kernelMicros, long ourMicros) {
        double ratio() {
            return (double) ourMicros / kernelMicros;
        }
    }

    private KernelRatio() {}

    /** Runs the comparison. */
    public static void main(String[] args) throws Exception {
        Map<String, Long> kernel = kernelTimes(Path.of(args[0]));
        VerifierOptions options = VerifierOptions.defaults()
                .withLogLevel(0)
                .withExplanations(false)
                .withTargetBtf(new TargetBtf(Files.readAllBytes(Path.of(args[1]))));
        Verifier verifier = new Verifier(options);
        ProgramJudge judge = new ProgramJudge(options, new TargetKernel(options), Sources.NONE);
        List<Contest> contests = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            Path object = Path.of(args[i]);
            for (LinkResult program :
                    verifier.link(object.getFileName().toString(), Files.readAllBytes(object)).programs()) {
                String name = object.getFileName() + " " + program.name();
                Long micros = kernel.get(name);
                if (micros != null && micros > 0) {
                    contests.add(new Contest(name, program, micros));
                }
            }
        }
        // Round by round over all programs, so that none is measured before the compiler has seen the others.
        for (int round = 0; round < ROUNDS; round++) {
            for (Contest contest : contests) {
                contest.run(judge);
            }
        }
        report(contests.stream().map(Contest::row).toList());
    }

    private static final class Contest {
        private final String name;
        private final LinkResult program;
        private final long kernelMicros;
        private long best = Long.MAX_VALUE;

        Contest(String name, LinkResult program, long kernelMicros) {
            this.name = name;
            this.program = program;
            this.kernelMicros = kernelMicros;
        }

        void run(ProgramJudge judge) {
            long begin = System.nanoTime();
            ProgramResult result = judge.judge(program);
            long took = System.nanoTime() - begin;
            best = Math.min(best, result.verdict() == Verdict.INCONCLUSIVE ? NO_VERDICT : took);
        }

        Row row() {
            return new Row(name, kernelMicros, best < 0 ? best : best / 1000);
        }
    }

    private static Map<String, Long> kernelTimes(Path answers) throws IOException {
        Map<String, Long> times = new HashMap<>();
        for (String line : Files.readAllLines(answers)) {
            JsonObject row = JsonParser.parseString(line).getAsJsonObject();
            if (row.get("program").isJsonNull()) {
                continue;
            }
            Matcher time = TIME.matcher(row.get("log").getAsString());
            if (time.find()) {
                String key = row.get("object").getAsString() + " " + row.get("program").getAsString();
                times.merge(key, Long.parseLong(time.group(1)), Math::min);
            }
        }
        return times;
    }

    private static void report(List<Row> all) {
        List<Row> rows = new ArrayList<>(all);
        rows.removeIf(row -> row.ourMicros() < 0);
        rows.sort(Comparator.comparingLong(Row::kernelMicros).reversed());
        long kernelTotal = 0;
        long ourTotal = 0;
        double logs = 0;
        int large = 0;
        System.out.printf("%-80s %12s %12s %7s%n", "program", "kernel us", "bpfgate us", "ratio");
        for (Row row : rows) {
            kernelTotal += row.kernelMicros();
            ourTotal += row.ourMicros();
            if (row.kernelMicros() >= MILLISECOND) {
                large++;
                logs += Math.log(row.ratio());
                System.out.printf(
                        "%-80s %12d %12d %7.2f%n", row.name(), row.kernelMicros(), row.ourMicros(), row.ratio());
            }
        }
        System.out.printf(
                "%d programs: kernel %d us, bpfgate %d us, ratio %.2f; geometric mean over %d of 1 ms and more: %.2f%n",
                rows.size(),
                kernelTotal,
                ourTotal,
                (double) ourTotal / kernelTotal,
                large,
                large == 0 ? 0 : Math.exp(logs / large));
    }
}
