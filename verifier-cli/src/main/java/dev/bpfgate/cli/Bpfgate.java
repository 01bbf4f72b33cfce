package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.OptionGroups;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: finds the subcommand, runs it, and turns whatever happens into one exit status.
 *
 * <p>Only the subcommand that is meant is built, since reading the annotations of all of them is most of the time that a
 * short run takes.
 */
final class Bpfgate {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** Makes a command line that writes results to one stream and everything else to another. */
    Bpfgate(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** The subcommands in the order in which the help names them. */
    private enum Subcommand {
        VERIFY("verify", VerifyCommand::new),
        LIST("list", ListCommand::new),
        DISASM("disasm", DisasmCommand::new),
        CFG("cfg", CfgCommand::new),
        EXPLAIN("explain", ExplainCommand::new),
        KERNELS("kernels", KernelsCommand::new),
        COMPLETION("completion", console -> new CompletionCommand(console, Bpfgate::specs)),
        MAN("man", console -> new ManCommand(console, Bpfgate::specs)),
        VERSION("version", VersionCommand::new);

        private final String word;
        private final Function<Console, Object> maker;

        Subcommand(String word, Function<Console, Object> maker) {
            this.word = word;
            this.maker = maker;
        }

        static Subcommand named(String word) {
            for (Subcommand subcommand : values()) {
                if (subcommand.word.equals(word)) {
                    return subcommand;
                }
            }
            return null;
        }
    }

    /** What {@code bpfgate --help} shows. */
    @Command(
            name = "bpfgate",
            description =
                    "Says, without root and without a kernel, whether a Linux kernel would accept an eBPF object.",
            customSynopsis = {"bpfgate [COMMAND] [OPTION]... OBJECT..."},
            descriptionHeading = "%n",
            commandListHeading = "%nCommands:%n",
            footer = {
                "",
                "Without a command, objects are verified: bpfgate prog.bpf.o is the same as",
                "bpfgate verify prog.bpf.o. bpfgate COMMAND --help tells more of each.",
                "",
                "Examples:",
                "  bpfgate prog.bpf.o                   will the kernel load it? if not, why?",
                "  bpfgate -o github -o markdown=$GITHUB_STEP_SUMMARY build/       in a CI job",
                "  bpfgate explain packet-bounds        what stood in brackets behind error",
                "  bpfgate explain invalid mem access   words of a kernel's log",
                "  bpfgate cfg -o svg prog.bpf.o main > main.svg     a picture of its branches",
                "  bpfgate man | man -l -               the manual",
                "",
                "Exit status, of several the first:"
            })
    private static final class Root {}

    /** Runs one command line; returns the exit status. */
    int run(String... args) {
        if (args.length == 0) {
            help().usage(err, ansi());
            return ExitStatus.USAGE.code();
        }
        if (List.of("--help", "-h", "help").contains(args[0])) {
            help().usage(out, ansi());
            return ExitStatus.ACCEPTED.code();
        }
        if (List.of("--version", "-V").contains(args[0])) {
            return run(Subcommand.VERSION, List.of());
        }
        if (args[0].equals("--list-kernels")) {
            return run(Subcommand.KERNELS, List.of());
        }
        Subcommand named = Subcommand.named(args[0]);
        List<String> rest = Arrays.asList(args);
        return named == null ? run(Subcommand.VERIFY, rest) : run(named, rest.subList(1, rest.size()));
    }

    private int run(Subcommand subcommand, List<String> args) {
        DebugLog.prepare(args.contains("--debug"));
        CommandLine line = commandLine(subcommand);
        return line.execute(args.toArray(String[]::new));
    }

    private CommandLine help() {
        CommandLine root = new CommandLine(new Root());
        for (Subcommand subcommand : Subcommand.values()) {
            root.addSubcommand(subcommand.word, commandLine(subcommand));
        }
        String[] statuses = Arrays.stream(ExitStatus.values())
                .map(status -> "  %-3d %s".formatted(status.code(), status.meaning()))
                .toArray(String[]::new);
        String[] footer = root.getCommandSpec().usageMessage().footer();
        root.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(Arrays.stream(footer), Arrays.stream(statuses))
                        .toArray(String[]::new));
        return root;
    }

    /** Returns what all commands look like, the one without a name first. */
    static Map<String, CommandSpec> specs() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Bpfgate bpfgate = new Bpfgate(nowhere, nowhere, Map.of());
        Map<String, CommandSpec> specs = new LinkedHashMap<>();
        for (Subcommand subcommand : Subcommand.values()) {
            specs.put(subcommand.word, bpfgate.commandLine(subcommand).getCommandSpec());
        }
        return specs;
    }

    private CommandLine commandLine(Subcommand subcommand) {
        CommandLine line = new CommandLine(subcommand.maker.apply(new Console(out, err, environment)));
        OptionGroups.install(line);
        return line.setUsageHelpWidth(Width.of(environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::wrongWords)
                .setExecutionExceptionHandler(this::internalError)
                .setExecutionStrategy(new CommandLine.RunLast());
    }

    /** Says what is wrong with the words, and what was probably meant; the whole help would hide it. */
    private int wrongWords(ParameterException problem, String[] args) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        String message = problem.getMessage();
        if (problem instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0).split("=", 2)[0];
            message = "no option is called '" + word + "'"
                    + Nearest.question(word, command.optionsMap().keySet());
        }
        err.println("bpfgate: " + message);
        err.println(command.name() + " --help tells more");
        return ExitStatus.USAGE.code();
    }

    private int internalError(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        if (problem instanceof UsageException) {
            err.println("bpfgate: " + problem.getMessage());
            return ExitStatus.USAGE.code();
        }
        err.println("bpfgate: internal error: " + problem);
        return ExitStatus.INTERNAL_ERROR.code();
    }

    private Ansi ansi() {
        return Ansi.valueOf(ColorMode.AUTO.on(environment));
    }
}
