package dev.bpfgate.cli;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.report.KernelLog;
import dev.bpfgate.report.SourceText;
import dev.bpfgate.report.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes each outcome in every format that was asked for, to standard output or to files. */
final class ResultSink implements AutoCloseable {
    /** A format and where it goes. */
    private record Target(Function<Outcome, String> format, PrintStream out, boolean ownStream) {}

    private final List<Target> targets = new ArrayList<>();

    private ResultSink() {}

    /**
     * Opens a sink for {@code FORMAT[=FILE]} words; none means text.
     *
     * @throws UsageException if a format is unknown or a file cannot be written
     */
    static ResultSink open(List<String> words, Console console, Style style, VerifierOptions options) {
        ResultSink sink = new ResultSink();
        for (String word : words.isEmpty() ? List.of("text") : words) {
            int equals = word.indexOf('=');
            String format = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0) {
                sink.targets.add(new Target(formatter(format, style, options), console.out(), false));
            } else {
                Function<Outcome, String> formatter = formatter(format, Style.PLAIN, options);
                sink.targets.add(new Target(formatter, file(word.substring(equals + 1)), true));
            }
        }
        return sink;
    }

    private static Function<Outcome, String> formatter(String format, Style style, VerifierOptions options) {
        return switch (format) {
            case "text" -> ofResult(new SourceText(style, options.kernel())::of);
            case "kernel" -> ofResult(KernelLog::of);
            case "jsonl" -> new JsonLines(options.kernel())::of;
            default ->
                throw new UsageException("no output format is called '" + format + "'; text, kernel and jsonl are");
        };
    }

    private static Function<Outcome, String> ofResult(Function<VerificationResult, String> format) {
        return outcome -> format.apply(outcome.result());
    }

    private static PrintStream file(String name) {
        try {
            return new PrintStream(name, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("cannot write " + name + ": " + e.getMessage());
        }
    }

    void accept(Outcome outcome) {
        for (Target target : targets) {
            target.out.print(target.format.apply(outcome));
        }
    }

    @Override
    public void close() {
        for (Target target : targets) {
            if (target.ownStream) {
                target.out.close();
            }
        }
    }
}
