package dev.bpfgate.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes programs for {@code testdata/recorder/bare}, and reads its answers: {@code generate SEED COUNT [short] [dense] [links] [pointers]} writes programs to
 * standard output, {@code replay} reads answers from standard input and prints where they differ from ours.
 */
final class ScalarOracle {

    private ScalarOracle() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        if (args[0].equals("generate")) {
            List<String> wanted = List.of(args).subList(3, args.length);
            ScalarProgramGenerator generator = new ScalarProgramGenerator(
                    Long.parseLong(args[1]),
                    wanted.contains("short") ? 12 : 40,
                    wanted.contains("dense"),
                    wanted.contains("links"),
                    wanted.contains("pointers"));
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                out.println(generator.next());
            }
        } else {
            replay(out, args.length > 1 ? Integer.parseInt(args[1]) : 10);
        }
        out.flush();
    }

    private static void replay(PrintStream out, int shown) throws IOException {
        ScalarAnswers answers = new ScalarAnswers(System.in);
        int programs = 0;
        int refused = 0;
        int differing = 0;
        long compared = 0;
        for (ScalarAnswers.Answer answer = answers.next(); answer != null; answer = answers.next()) {
            programs++;
            refused += answer.errno() == 0 ? 0 : 1;
            KernelLogReplay replay = new KernelLogReplay(answer.code());
            String difference = replay.run(answer.log());
            compared += replay.compared;
            if (difference != null && ++differing <= shown) {
                out.println("program " + programs + ": " + difference);
            }
        }
        out.printf(
                "%d programs, %d refused, %d registers compared, %d programs differ%n",
                programs, refused, compared, differing);
    }
}
