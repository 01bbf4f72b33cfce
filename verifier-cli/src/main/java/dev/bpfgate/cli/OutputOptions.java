package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.OptionGroup;
import dev.bpfgate.report.Style;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of all commands that write something. */
@OptionGroup("Text and help")
final class OutputOptions {
    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Whether to colour text; auto minds NO_COLOR, CLICOLOR_FORCE and TERM (default: auto).")
    private ColorMode color = ColorMode.AUTO;

    // Looked for before options are parsed: nothing may log before it is known.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--debug", description = "Log to standard error how objects are linked.")
    private boolean debug;

    // Read by the option parser alone.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    Style style(Map<String, String> environment) {
        return color.on(environment) ? Style.COLORED : Style.PLAIN;
    }
}
