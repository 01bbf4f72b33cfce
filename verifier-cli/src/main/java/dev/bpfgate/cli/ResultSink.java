package dev.bpfgate.cli;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.report.Report;
import dev.bpfgate.report.SourcePaths;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes each outcome in every format that was asked for, to standard output or to files. */
final class ResultSink implements AutoCloseable {
    /** A report, where it goes (the name is empty for standard output), and whether it is shown what was recorded. */
    private record Target(Report report, PrintStream out, String file, boolean seesRecordings) {}

    private final List<Target> targets = new ArrayList<>();
    private final SourcePaths paths;

    private ResultSink(SourcePaths paths) {
        this.paths = paths;
    }

    /**
     * Opens a sink.
     *
     * @param run what the reports have in common
     * @param recordingsForAll whether formats that ask for no recordings are shown them too
     * @throws UsageException if a file cannot be written
     */
    static ResultSink open(
            List<OutputTarget> outputs, Console console, OutputFormat.Run run, boolean recordingsForAll) {
        ResultSink sink = new ResultSink(run.code().paths());
        for (OutputTarget output : outputs) {
            boolean sees = recordingsForAll || !output.format().recordings().isEmpty();
            boolean toFile = !output.file().isEmpty();
            Report report = output.format().report(toFile ? run.toFile() : run);
            sink.targets.add(new Target(report, toFile ? file(output.file()) : console.out(), output.file(), sees));
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
        VerificationResult bare = result.withoutRecordings();
        for (Target target : targets) {
            target.out.print(target.report.of(target.seesRecordings ? result : bare));
        }
    }

    /**
     * Writes the ends of all reports.
     *
     * @throws UsageException if a file did not take all of its report, as on a full disk
     */
    @Override
    public void close() {
        List<String> failed = new ArrayList<>();
        for (Target target : targets) {
            target.out.print(target.report.tail());
            if (!target.file.isEmpty()) {
                target.out.close();
                if (target.out.checkError()) {
                    failed.add(target.file);
                }
            }
        }
        if (!failed.isEmpty()) {
            throw new UsageException("cannot write all of " + String.join(", ", failed));
        }
    }
}
