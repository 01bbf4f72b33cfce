package dev.bpfgate.cli.manual;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** The shells that can complete the words of bpfgate. */
public enum Shell {
    BASH(BashCompletion::of),
    ZSH(ZshCompletion::of),
    FISH(FishCompletion::of);

    private final Function<Map<String, CommandSpec>, String> script;

    Shell(Function<Map<String, CommandSpec>, String> script) {
        this.script = script;
    }

    /**
     * Returns the script that teaches the shell.
     *
     * @param commands by name; the first is what runs without a command's name
     */
    public String script(Map<String, CommandSpec> commands) {
        return script.apply(commands);
    }
}
