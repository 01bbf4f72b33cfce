package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.Shell;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code bpfgate completion}. */
@Command(
        name = "bpfgate completion",
        description = "Prints the script that teaches a shell to complete the words of bpfgate.",
        footer = {
            "",
            "Examples:",
            "  source <(bpfgate completion bash)       in ~/.bashrc",
            "  bpfgate completion zsh > ~/.zfunc/_bpfgate     with ~/.zfunc in $fpath",
            "  bpfgate completion fish > ~/.config/fish/completions/bpfgate.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell;

    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private HelpOption help = new HelpOption();

    private final Console console;
    private final Supplier<Map<String, CommandSpec>> commands;

    CompletionCommand(Console console, Supplier<Map<String, CommandSpec>> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public Integer call() {
        console.out().print(shell.script(commands.get()));
        return ExitStatus.ACCEPTED.code();
    }
}
