package dev.bpfgate.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What of options and arguments shells and manuals show. */
final class Words {
    private Words() {}

    /** Returns the words that an option or argument takes, in lower case if they are an enum's; empty if it takes anything. */
    static List<String> taken(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        }
        Class<?> type =
                argument.typeInfo().isMultiValue() ? argument.typeInfo().getAuxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            words.replaceAll(word -> word.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }

    /** Returns whether a value follows. */
    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** Returns what an option is for as plain text, one line. */
    static String description(ArgSpec argument) {
        String text = String.join(" ", argument.description())
                .replace("${DEFAULT-VALUE}", argument.defaultValueString())
                .replace("%%", "%");
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Returns the first sentence of what an option is for. */
    static String summary(ArgSpec argument) {
        String text = description(argument);
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
