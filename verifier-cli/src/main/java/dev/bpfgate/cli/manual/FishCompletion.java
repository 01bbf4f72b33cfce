package dev.bpfgate.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, a line an option. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of bpfgate for fish. Save it as ~/.config/fish/completions/bpfgate.fish.
            function __bpfgate_command --description 'Whether the command line is one of this command'
                set --local words (commandline --cut-at-cursor --tokenize --current-process)
                if contains -- "$words[2]" %s
                    test "$words[2]" = $argv[1]
                else
                    test %s = $argv[1]
                end
            end

            function __bpfgate_first --description 'Whether no command was named yet'
                test (count (commandline --cut-at-cursor --tokenize --current-process)) -eq 1
            end

            """;

    private FishCompletion() {}

    /** Returns the script; the first command is what runs without a command's name. */
    static String of(Map<String, CommandSpec> commands) {
        StringBuilder text = new StringBuilder(HEAD.formatted(
                String.join(" ", commands.keySet()),
                commands.keySet().iterator().next()));
        commands.forEach((name, command) -> text.append("complete -c bpfgate -n __bpfgate_first -a ")
                .append(name)
                .append(" -d ")
                .append(quoted(String.join(" ", command.usageMessage().description())))
                .append('\n'));
        commands.forEach((name, command) -> append(text, name, command));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, CommandSpec command) {
        String condition = "complete -c bpfgate -n '__bpfgate_command " + name + "'";
        String words = command.positionalParameters().stream()
                .flatMap(argument -> Words.taken(argument).stream())
                .collect(Collectors.joining(" "));
        text.append('\n');
        if (!words.isEmpty()) {
            text.append(condition).append(" -f -a ").append(quoted(words)).append('\n');
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                text.append(condition).append(names(option)).append(value(option));
                text.append(" -d ").append(quoted(Words.summary(option))).append('\n');
            }
        }
    }

    private static String names(OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return text.toString();
    }

    private static String value(OptionSpec option) {
        if (!Words.takesValue(option)) {
            return "";
        }
        List<String> words = Words.taken(option);
        return words.isEmpty() ? " -r -F" : " -x -a " + quoted(String.join(" ", words));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
