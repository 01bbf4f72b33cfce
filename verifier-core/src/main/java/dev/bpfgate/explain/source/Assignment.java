package dev.bpfgate.explain.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable that gets a value in a statement.
 *
 * @param type what it is declared as in the same statement, without {@code *}; empty if it is declared elsewhere
 * @param name the variable, or the place that it is part of: {@code event->size}
 * @param value what it gets
 */
public record Assignment(String type, String name, String value) {
    private static final Pattern TARGET =
            Pattern.compile("([A-Za-z_][\\w.]*(?:->[\\w.]+)*)(?:\\[\\w*\\])?\\s*(?<![=!<>])=(?!=)\\s*");
    private static final Pattern DECLARED = Pattern.compile(
            "^\\s*((?:(?:const|volatile|static|unsigned|signed|struct|union|enum)\\s+)*[A-Za-z_]\\w*(?:\\s+(?:int|long|char))*)[\\s*]+[A-Za-z_]");
    private static final Pattern KEYWORD = Pattern.compile("^(return|else|if|while|for|do|goto)\\b.*");

    /** Returns what gets a value of which {@code part} is a part, or null; the last such place before it. */
    public static Assignment of(String text, String part) {
        int place = text.indexOf(part);
        return place < 0 ? null : before(text, place);
    }

    /** Returns what gets the value that begins before a place of the text, or null. */
    public static Assignment before(String text, int place) {
        Matcher target = TARGET.matcher(text);
        Assignment found = null;
        while (target.find() && target.end() <= place + 1) {
            found = new Assignment(type(text), target.group(1), value(text, target.end()));
        }
        return found;
    }

    /** Returns the first place that gets a value, or null. */
    public static Assignment first(String text) {
        Matcher target = TARGET.matcher(text);
        return target.find() ? new Assignment(type(text), target.group(1), value(text, target.end())) : null;
    }

    /** Returns the assignment to a variable in a text, or null. */
    public static Assignment to(String text, String variable) {
        Matcher target = TARGET.matcher(text);
        while (target.find()) {
            if (target.group(1).equals(variable)) {
                return new Assignment(type(text), variable, value(text, target.end()));
            }
        }
        return null;
    }

    private static String type(String text) {
        Matcher declared = DECLARED.matcher(text);
        String type = declared.find() ? declared.group(1).strip() : "";
        return KEYWORD.matcher(type).matches() ? "" : type;
    }

    private static String value(String text, int begin) {
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && (c == ',' || c == ';' || c == ')')) {
                return text.substring(begin, i).strip();
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
        }
        return text.substring(begin).strip();
    }

    /** Returns whether its declared type is an unsigned integer. */
    public boolean isUnsigned() {
        return type.matches(".*\\b(unsigned|__u\\d+|u\\d+|uint\\d+_t|size_t|__be\\d+|bool)\\b.*");
    }
}
