package dev.bpfgate.cli.manual;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in the language of {@code man}: all commands on one page, shared options once. */
public final class ManPage {
    private static final String OWN = "Options";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, CommandSpec> commands;

    private ManPage(Map<String, CommandSpec> commands) {
        this.commands = commands;
    }

    /**
     * Returns the page.
     *
     * @param commands by name; the first is what runs without a command's name
     * @param statuses what each exit status means
     * @param footer sections that stand behind the options, by title; lines that begin with a blank are shown as they are
     */
    public static String of(
            Map<String, CommandSpec> commands, Map<Integer, String> statuses, Map<String, List<String>> footer) {
        ManPage page = new ManPage(commands);
        page.head();
        commands.forEach(page::command);
        page.sharedOptions();
        page.statuses(statuses);
        footer.forEach(page::section);
        return page.text.toString();
    }

    private void head() {
        line(".\\\" Made by: bpfgate man");
        line(".TH BPFGATE 1 \"\" bpfgate \"User commands\"");
        line(".SH NAME");
        line("bpfgate \\- says, without root and without a kernel, whether a Linux kernel would accept an eBPF object");
        line(".SH SYNOPSIS");
        line(".B bpfgate");
        line("[\\fICOMMAND\\fR] [\\fIOPTION\\fR]... \\fIOBJECT\\fR...");
        line(".SH DESCRIPTION");
        line(
                "bpfgate reads objects that a compiler made for BPF, links their programs as libbpf would, and follows what the");
        line("verifier of a Linux kernel does with them. It tells of each program whether that kernel accepts it, and");
        line("otherwise why not: with the kernel's own words, beside the source line.");
        line(".PP");
        line("Without a command, objects are verified. A word @\\fIFILE\\fR stands for the words in that file.");
        line(".SH COMMANDS");
    }

    private void command(String name, CommandSpec command) {
        line(".SS bpfgate " + name + arguments(command));
        line(escaped(String.join(" ", command.usageMessage().description())));
        for (PositionalParamSpec argument : command.positionalParameters()) {
            item("\\fI" + escaped(argument.paramLabel()) + "\\fR", Words.description(argument));
        }
        options(OptionGroups.of(command).getOrDefault(OWN, List.of()));
        examples(command.usageMessage().footer());
    }

    private static String arguments(CommandSpec command) {
        StringBuilder words = new StringBuilder();
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String word = "\\fI" + escaped(argument.paramLabel()) + "\\fR";
            words.append(' ').append(argument.arity().min() == 0 ? "[" + word + "]" : word);
            words.append(argument.arity().max() > 1 ? "..." : "");
        }
        return words.toString();
    }

    private void options(List<OptionSpec> options) {
        for (OptionSpec option : options) {
            StringBuilder words = new StringBuilder();
            for (String name : option.names()) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append("\\fB")
                        .append(escaped(name))
                        .append("\\fR");
            }
            if (Words.takesValue(option)) {
                words.append("=\\fI").append(escaped(option.paramLabel())).append("\\fR");
            }
            item(words.toString(), Words.description(option));
        }
    }

    private void examples(String... footer) {
        boolean open = false;
        for (String row : footer) {
            if (row.startsWith(" ")) {
                line(open ? escaped(row) : ".PP\n.nf\n" + escaped(row));
                open = true;
            }
        }
        if (open) {
            line(".fi");
        }
    }

    private void sharedOptions() {
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        Map<String, Set<String>> owners = new TreeMap<>();
        commands.forEach((name, command) -> OptionGroups.of(command).forEach((title, options) -> {
            groups.putIfAbsent(title, options);
            owners.computeIfAbsent(title, it -> new LinkedHashSet<>()).add(name);
        }));
        groups.remove(OWN);
        groups.forEach((title, options) -> {
            line(".SH " + title.toUpperCase(Locale.ROOT));
            line("Of " + String.join(", ", owners.get(title)) + ".");
            options(options);
        });
    }

    private void statuses(Map<Integer, String> statuses) {
        line(".SH EXIT STATUS");
        line("Of several, the first of these.");
        statuses.forEach((status, meaning) -> item("\\fB" + status + "\\fR", meaning));
    }

    private void section(String title, List<String> lines) {
        line(".SH " + title);
        boolean verbatim = false;
        for (String row : lines) {
            if (row.startsWith(" ") != verbatim) {
                line(verbatim ? ".fi\n.PP" : ".PP\n.nf");
                verbatim = !verbatim;
            }
            line(escaped(row));
        }
        if (verbatim) {
            line(".fi");
        }
    }

    private void item(String tag, String what) {
        line(".TP");
        line(tag);
        line(escaped(what));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String words) {
        String safe = words.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
