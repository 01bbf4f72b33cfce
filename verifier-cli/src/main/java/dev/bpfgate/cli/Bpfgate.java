package dev.bpfgate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

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
            synopsisSubcommandLabel = "[COMMAND]",
            footer = {
                "",
                "Without a command, objects are verified: bpfgate prog.bpf.o is the same as",
                "bpfgate verify prog.bpf.o. bpfgate COMMAND --help tells more of each.",
                "",
                "Exit status: 0 all accepted, 1 rejected, 2 wrong usage, 3 over budget,",
                "4 inconclusive, 5 unreadable file, 70 internal error. Of several, the first",
                "of 70, 2, 5, 1, 3, 4."
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
        return root;
    }

    private CommandLine commandLine(Subcommand subcommand) {
        return new CommandLine(subcommand.maker.apply(new Console(out, err, environment)))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(this::internalError)
                .setExecutionStrategy(new CommandLine.RunLast());
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
