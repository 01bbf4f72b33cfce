package dev.bpfgate.cli;

import picocli.CommandLine.Option;

/** The one option that every command has. */
final class HelpOption {
    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;
}
