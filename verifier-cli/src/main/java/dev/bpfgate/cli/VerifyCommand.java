package dev.bpfgate.cli;

import dev.bpfgate.Recording;
import dev.bpfgate.Verifier;
import dev.bpfgate.VerifierOptions;
import dev.bpfgate.cli.html.CodeText;
import dev.bpfgate.report.Layout;
import dev.bpfgate.report.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bpfgate verify}, which is also what runs without a command. */
@Command(
        name = "bpfgate verify",
        description = "Says of each program whether the kernel would accept it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bpfgate prog.bpf.o                    a verdict, and why, for each program",
            "  bpfgate -o jsonl build/ > all.jsonl   objects below a directory, for machines",
            "  bpfgate -o github -o sarif=out.sarif build/   annotations and code scanning",
            "  bpfgate -q prog.bpf.o || exit 1       in a script: the exit status alone",
            "  bpfgate -o html=report.html build/    sources, graphs and costs in a browser",
            "  bpfgate -o kernel --log-level 2 x.o   the kernel's own log of every path",
            "  bpfgate --profile prog.bpf.o          what lines, loops and branches cost",
            "  bpfgate --raw --type xdp prog.bin     bare instructions",
            "  bpfgate @objects.txt                  words of the command line from a file"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int NO_LOG = 0;

    @Parameters(
            arity = "1..*",
            paramLabel = "OBJECT",
            description = "Object files, directories with *.o below, quoted patterns ('build/**/*.bpf.o'), or - for"
                    + " standard input.")
    private List<Path> objects = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = OutputFormat.Candidates.class,
            description =
                    "text, short (a line each), kernel (its log), jsonl, json, csv, junit, sarif, github, markdown or html;"
                            + " several at once (default: text).")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--log-level",
            paramLabel = "N",
            description = "The kernel's: 1 path to the error, 2 all paths, plus 4 statistics (default: 5).")
    private int logLevel = VerifierOptions.DEFAULT_LOG_LEVEL;

    @Option(
            names = "--profile",
            description = "Count what each instruction costs, and why stored states did not end paths sooner;"
                    + " shown by text, json and html.")
    private boolean profile;

    @Option(
            names = "--inconclusive",
            paramLabel = "fail|warn|ignore",
            description = "What programs without a verdict do to the exit status (default: fail).")
    private InconclusivePolicy inconclusive = InconclusivePolicy.FAIL;

    @Option(names = "--jobs", paramLabel = "N", description = "Objects verified at once (default: one a core).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but what -o asks for, and errors: the exit status tells.")
    private boolean quiet;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "Columns for the words of text, 0 for no limit (default: the terminal's; no limit elsewhere).")
    private Integer width;

    @Mixin
    private PathOptions paths = new PathOptions();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<OutputTarget> targets = OutputTarget.of(formats());
        VerifierOptions options = recording(target.toOptions(logLevel), targets);
        Verifier verifier = TargetOptions.verifier(options, paths.sources());
        OutputFormat.Run shared = new OutputFormat.Run(
                new Layout(output.style(console.environment()), Width.ofResults(width, console.environment())),
                new Layout(Style.PLAIN, width == null ? 0 : width),
                options.kernel(),
                new CodeText(verifier.names(), paths.sources(), paths.sourcePaths()));
        try (ResultSink sink = ResultSink.open(targets, console, shared, profile)) {
            ObjectRun run = new ObjectRun(verifier);
            RunStatus status = new RunStatus(inconclusive, console);
            List<Path> files = ObjectFinder.find(objects);
            try (Progress progress = Progress.over(files.size(), quiet, console)) {
                new Batch(jobs)
                        .run(
                                files,
                                file -> progress.during(file, run::verify),
                                outcome -> progress.write(() -> {
                                    sink.accept(outcome);
                                    status.accept(outcome);
                                }));
            }
            return status.exitStatus().code();
        }
    }

    private List<String> formats() {
        return outputs.isEmpty() && !quiet ? List.of("text") : outputs;
    }

    private VerifierOptions recording(VerifierOptions options, List<OutputTarget> targets) {
        // Log and explanation cost a repetition each: what nobody will read is not made.
        boolean explained = targets.stream().anyMatch(target -> target.format().explains());
        boolean logged = targets.stream().anyMatch(target -> target.format().showsLog());
        VerifierOptions recording =
                options.withExplanations(explained).withLogLevel(logged ? options.logLevel() : NO_LOG);
        if (profile) {
            recording = recording.withRecordings(Recording.PROFILE);
        }
        for (OutputTarget each : targets) {
            recording = recording.withRecordings(each.format().recordings().toArray(Recording[]::new));
        }
        return recording;
    }
}
