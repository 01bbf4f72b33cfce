package dev.bpfgate.cli;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.report.Report;
import dev.bpfgate.report.SourcePaths;
import dev.bpfgate.report.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes each outcome in every format that was asked for, to standard output or to files. */
final class ResultSink implements AutoCloseable {
    /** A format and where it goes. */
    private record Target(Report report, PrintStream out, boolean ownStream) {}

    private final List<Target> targets = new ArrayList<>();
    private final SourcePaths paths;

    private ResultSink(SourcePaths paths) {
        this.paths = paths;
    }

    /**
     * Opens a sink for {@code FORMAT[=FILE]} words.
     *
     * @param paths how source files are named
     * @throws UsageException if a format is unknown or a file cannot be written
     */
    static ResultSink open(
            List<String> words, Console console, Style style, VerifierOptions options, SourcePaths paths) {
        ResultSink sink = new ResultSink(paths);
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                Report report = OutputFormat.named(word).report(style, options.kernel());
                sink.targets.add(new Target(report, console.out(), false));
            } else {
                Report report = OutputFormat.named(word.substring(0, equals)).report(Style.PLAIN, options.kernel());
                sink.targets.add(new Target(report, file(word.substring(equals + 1)), true));
            }
        }
        sink.targets.forEach(target -> target.out.print(target.report.head()));
        return sink;
    }

    private static PrintStream file(String name) {
        try {
            return new PrintStream(name, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("cannot write " + name + ": " + e.getMessage());
        }
    }

    void accept(Outcome outcome) {
        VerificationResult result = paths.apply(outcome.result());
        for (Target target : targets) {
            target.out.print(target.report.of(result));
        }
    }

    @Override
    public void close() {
        for (Target target : targets) {
            target.out.print(target.report.tail());
            if (target.ownStream) {
                target.out.close();
            }
        }
    }
}
