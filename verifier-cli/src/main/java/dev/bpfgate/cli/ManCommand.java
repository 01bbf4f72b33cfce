package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.ManPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** {@code bpfgate man}. */
@Command(
        name = "bpfgate man",
        description = "Prints the manual page.",
        footer = {"", "Example:", "  bpfgate man | man -l -"})
final class ManCommand implements Callable<Integer> {
    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private HelpOption help = new HelpOption();

    private final Console console;
    private final Supplier<Map<String, CommandSpec>> commands;

    ManCommand(Console console, Supplier<Map<String, CommandSpec>> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public Integer call() {
        console.out().print(page(commands.get()));
        return ExitStatus.ACCEPTED.code();
    }

    static String page(Map<String, CommandSpec> commands) {
        Map<Integer, String> statuses = new LinkedHashMap<>();
        for (ExitStatus status : ExitStatus.values()) {
            statuses.put(status.code(), status.meaning());
        }
        Map<String, List<String>> footer = new LinkedHashMap<>();
        footer.put(
                "ENVIRONMENT",
                List.of(
                        "NO_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM say whether text is coloured, in this order. COLUMNS is the",
                        "width of help, pages and, on a terminal, text. With CI set there is no progress. The launcher reads",
                        "BPFGATE_JAVA (the java to run) and BPFGATE_JAVA_OPTS (more options for it)."));
        footer.put("SEE ALSO", List.of("clang(1), bpftool(8), bpf(2)"));
        return ManPage.of(commands, statuses, footer);
    }
}
