package dev.bpfgate.explain.source;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a loop as it stands in the source.
 *
 * @param file where it stands
 * @param line where it stands
 * @param text the line
 */
public record LoopText(String file, int line, String text) {
    private static final Pattern HEAD = Pattern.compile("\\s*(?:\\}\\s*)?(?:for|while|do|bpf_for|bpf_repeat)\\b.*");
    /** Type if it is declared here, name, first value, bound, and what follows. */
    private static final Pattern COUNTED = Pattern.compile("\\s*for\\s*\\(\\s*((?:\\w+\\s+)*)(\\w+)\\s*=\\s*([^;,]+);"
            + "\\s*\\2\\s*<\\s*([^;&|]+);\\s*(?:\\2\\s*\\+\\+|\\+\\+\\s*\\2|\\2\\s*\\+=\\s*1)\\s*\\)\\s*(\\{?)\\s*");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.>])[A-Za-z_]\\w*");
    private static final Pattern CONDITION = Pattern.compile("\\s*while\\s*\\((.*)\\)\\s*\\{\\s*");

    /**
     * A loop that counts up by one.
     *
     * @param type what its variable is declared as in it; empty if it is declared elsewhere
     * @param variable its variable
     * @param first the variable's first value
     * @param bound the first value that it does not get
     * @param brace what opens its body, if that stands in the line
     */
    public record Counted(String type, String variable, String first, String bound, String brace) {}

    /** Returns whether a line begins a loop. */
    public static boolean isHead(String line) {
        return HEAD.matcher(line).matches();
    }

    /** Returns the innermost loop around a line by what lines are indented by, or null. */
    public static LoopText around(SourceView source, String file, int line) {
        FunctionText function = FunctionText.around(source, file, line);
        int indent = indent(source.text(file, line));
        for (int number = line; number >= function.first(); number--) {
            String text = source.text(file, number);
            boolean outside = number == line || !text.isBlank() && indent(text) < indent;
            if (outside && isHead(text)) {
                return new LoopText(file, number, text);
            }
            indent = outside ? Math.min(indent, indent(text)) : indent;
        }
        return null;
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** Returns how it counts, or null if it does not count up by one to a bound. */
    public Counted counted() {
        Matcher found = COUNTED.matcher(text);
        return found.matches()
                ? new Counted(
                        found.group(1).strip(),
                        found.group(2),
                        found.group(3).strip(),
                        found.group(4).strip(),
                        found.group(5))
                : null;
    }

    /** Returns the condition of a {@code while} whose body begins with a brace at its end; empty if it is another loop. */
    public String condition() {
        Matcher found = CONDITION.matcher(text);
        return found.matches() ? found.group(1).strip() : "";
    }

    /** Returns whether its body begins with a brace at its end. */
    public boolean opensBody() {
        return Statement.code(text).endsWith("{");
    }

    /** Returns whether it is indented less than another one. */
    public boolean isOutside(LoopText other) {
        return indent(text) < indent(other.text);
    }

    /** Returns whether it counts a variable. */
    public boolean counts(String name) {
        return Pattern.compile("(\\+\\+|--)\\s*" + Pattern.quote(name) + "\\b|\\b" + Pattern.quote(name)
                        + "\\s*(\\+\\+|--|[-+*/]=|<<=|>>=)")
                .matcher(text)
                .find();
    }

    /** Returns what it is indented by. */
    public String indentation() {
        return text.substring(0, indent(text));
    }

    /** Returns whether a name stands in its head. */
    public boolean names(String name) {
        return Pattern.compile("(?<![\\w.>])" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** Returns lines indented as it is. */
    public List<String> indented(List<String> lines) {
        return lines.stream()
                .map(line -> line.isEmpty() ? line : indentation() + line)
                .toList();
    }

    /** Returns whether its body may change a variable. */
    public boolean changesInBody(SourceView source, String variable) {
        String name = "(?<![\\w.>])" + Pattern.quote(variable);
        Pattern change = Pattern.compile(
                ".*" + name + "\\s*(\\+\\+|--|([-+*/%&|^]|<<|>>)?=(?!=)).*|.*(\\+\\+|--|&)\\s*" + name + "\\b.*");
        return body(source).stream().anyMatch(line -> change.matcher(line).matches());
    }

    /** Returns the names in the condition of a {@code while} that its body may change. */
    public List<String> changedConditions(SourceView source) {
        return NAME.matcher(condition())
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(name -> changesInBody(source, name))
                .toList();
    }

    /** Returns the lines of its body, as many as are indented more than it. */
    private List<String> body(SourceView source) {
        List<String> all = source.whole(file);
        int last = line;
        while (last < all.size() && (all.get(last).isBlank() || indent(all.get(last)) > indent(text))) {
            last++;
        }
        return all.isEmpty() ? List.of() : all.subList(line, last);
    }
}
