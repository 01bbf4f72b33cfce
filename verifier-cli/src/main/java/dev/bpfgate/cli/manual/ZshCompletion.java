package dev.bpfgate.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for zsh, on its own {@code _arguments}. */
final class ZshCompletion {
    private static final String OBJECTS = "_files -g '*.o(-.)'";

    private ZshCompletion() {}

    /** Returns the script; the first command is what runs without a command's name. */
    static String of(Map<String, CommandSpec> commands) {
        String names = String.join("|", commands.keySet());
        String first = commands.keySet().iterator().next();
        StringBuilder text = new StringBuilder("#compdef bpfgate\n");
        text.append("# Completion of bpfgate for zsh. Save it as _bpfgate in a directory of $fpath.\n");
        commands.forEach((name, command) -> append(text, name, command));
        text.append("\n_bpfgate_first() {\n    local -a commands=(\n");
        commands.forEach((name, command) -> text.append("        ")
                .append(quoted(name + ":"
                        + String.join(" ", command.usageMessage().description()).replace(":", "\\:")))
                .append('\n'));
        text.append("    )\n    _describe -t commands command commands\n    ")
                .append(OBJECTS)
                .append("\n}\n");
        text.append("\n_bpfgate() {\n    if (( CURRENT > 2 )); then\n        case $words[2] in\n            ")
                .append(names)
                .append(") shift words; (( CURRENT-- )); \"_bpfgate_$words[1]\"; return ;;\n        esac\n    fi\n");
        text.append(
                        "    if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n        _bpfgate_first\n    else\n        _bpfgate_")
                .append(first)
                .append("\n    fi\n}\n\n");
        // Saved to a file it is autoloaded, and called; sourced, it only registers itself.
        return text.append(
                        "if [[ $funcstack[1] == _bpfgate ]]; then\n    _bpfgate \"$@\"\nelse\n    compdef _bpfgate bpfgate\nfi\n")
                .toString();
    }

    private static void append(StringBuilder text, String name, CommandSpec command) {
        text.append("\n_bpfgate_").append(name).append("() {\n    _arguments -s");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                text.append(" \\\n        ").append(option(option));
            }
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String place = argument.arity().max() > 1
                    ? "*"
                    : Integer.toString(argument.index().min() + 1);
            text.append(" \\\n        ")
                    .append(quoted(place + ":" + label(argument) + ":" + action(argument, OBJECTS)));
        }
        text.append("\n}\n");
    }

    private static String option(OptionSpec option) {
        String what = "[" + bracketed(Words.summary(option)) + "]";
        String value = Words.takesValue(option) ? ":" + label(option) + ":" + action(option, "_files") : "";
        String prefix = option.typeInfo().isMultiValue() ? "*" : "";
        return List.of(option.names()).stream()
                .map(name ->
                        quoted(prefix + name + (value.isEmpty() || !name.startsWith("--") ? "" : "=") + what + value))
                .collect(Collectors.joining(" \\\n        "));
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replace(":", "\\:");
    }

    private static String action(ArgSpec argument, String otherwise) {
        List<String> words = Words.taken(argument);
        return words.isEmpty() ? otherwise : "(" + String.join(" ", words) + ")";
    }

    private static String bracketed(String text) {
        return text.replace("[", "(").replace("]", ")");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
