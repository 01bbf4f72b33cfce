package dev.bpfgate.cli.manual;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of a command under the titles of the classes that declare them, the command's own first. */
public final class OptionGroups {
    private static final String OWN = "Options";

    private OptionGroups() {}

    /** Returns the visible options by title, in the order in which they are declared. */
    public static Map<String, List<OptionSpec>> of(CommandSpec command) {
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        groups.put(OWN, new ArrayList<>());
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                groups.computeIfAbsent(title(option), title -> new ArrayList<>())
                        .add(option);
            }
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static String title(OptionSpec option) {
        OptionGroup group = option.userObject() instanceof Field field
                ? field.getDeclaringClass().getAnnotation(OptionGroup.class)
                : null;
        return group == null ? OWN : group.value();
    }

    /** Makes a command's help show its options under their titles. */
    public static void install(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionGroups::sections);
    }

    private static String sections(Help help) {
        StringBuilder text = new StringBuilder();
        of(help.commandSpec()).forEach((title, options) -> {
            Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
            layout.addAllOptions(options, help.parameterLabelRenderer());
            text.append(help.colorScheme().ansi().text("\n@|bold " + title + ":|@\n"))
                    .append(layout);
        });
        return text.toString();
    }
}
