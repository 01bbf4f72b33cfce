package dev.bpfgate.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for bash, without the package bash-completion. */
final class BashCompletion {
    private static final String HEAD = """
            # Completion of bpfgate for bash. Load it with: source <(bpfgate completion bash)
            _bpfgate() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} before=${COMP_WORDS[COMP_CWORD - 2]:-}
                local command=%s first=${COMP_WORDS[1]:-} options words
                # Bash takes --option=value apart at the equals sign.
                if [[ $cur == '=' ]]; then before=$prev prev='=' cur=''; fi
                if [[ $prev == '=' ]]; then
                    case $before in
                        --*) prev=$before ;;
                        *) compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
                    esac
                fi
                if (( COMP_CWORD > 1 )); then
                    case $first in
                        %s) command=$first ;;
                    esac
                fi
            """;
    private static final String TAIL = """
                if [[ $cur == -* ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$cur"))
                    return
                fi
                if [[ -n ${words:-} ]]; then
                    COMPREPLY=($(compgen -W "$words" -- "$cur"))
                    return
                fi
                compopt -o filenames 2> /dev/null
                COMPREPLY=($(compgen -d -- "$cur") $(compgen -f -X '!*.o' -- "$cur"))
                if (( COMP_CWORD == 1 )); then
                    COMPREPLY+=($(compgen -W "%s" -- "$cur"))
                fi
            }
            complete -F _bpfgate bpfgate
            """;

    private BashCompletion() {}

    /** Returns the script; the first command is what runs without a command's name. */
    static String of(Map<String, CommandSpec> commands) {
        String names = String.join(" ", commands.keySet());
        StringBuilder text =
                new StringBuilder(HEAD.formatted(commands.keySet().iterator().next(), names.replace(' ', '|')));
        text.append("    case $command in\n");
        commands.forEach((name, command) -> append(text, name, command));
        text.append("    esac\n");
        return text.append(TAIL.formatted(names)).toString();
    }

    private static void append(StringBuilder text, String name, CommandSpec command) {
        text.append("        ").append(name).append(")\n");
        text.append("            options=\"").append(names(command)).append("\"\n");
        String words = command.positionalParameters().stream()
                .flatMap(argument -> Words.taken(argument).stream())
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            text.append("            words=\"").append(words).append("\"\n");
        }
        text.append("            case $prev in\n");
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && Words.takesValue(option)) {
                text.append("                ")
                        .append(String.join("|", option.names()))
                        .append(") ")
                        .append(values(option))
                        .append("; return ;;\n");
            }
        }
        text.append("            esac\n            ;;\n");
    }

    private static String names(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                names.addAll(List.of(option.names()));
            }
        }
        return String.join(" ", names);
    }

    private static String values(OptionSpec option) {
        List<String> words = Words.taken(option);
        return words.isEmpty()
                ? "compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -f -- \"$cur\"))"
                : "COMPREPLY=($(compgen -W \"" + String.join(" ", words) + "\" -- \"$cur\"))";
    }
}
