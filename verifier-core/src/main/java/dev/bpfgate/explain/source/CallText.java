package dev.bpfgate.explain.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as it stands in a text.
 *
 * @param text the text
 * @param function the function's name
 * @param start where the name begins
 * @param end behind the closing parenthesis
 * @param spans where each argument begins and ends, blanks around it left out
 */
public record CallText(String text, String function, int start, int end, List<int[]> spans) {

    /** Returns the first call of a function from a place on, or null if there is none that the text holds entirely. */
    public static CallText find(String text, String function, int from) {
        Matcher name =
                Pattern.compile("\\b" + Pattern.quote(function) + "\\s*\\(").matcher(text);
        return name.find(Math.max(0, Math.min(from, text.length())))
                ? parse(text, function, name.start(), name.end())
                : null;
    }

    /** Returns the first call of a function, or null. */
    public static CallText find(String text, String function) {
        return find(text, function, 0);
    }

    private static CallText parse(String text, String function, int start, int open) {
        List<int[]> spans = new ArrayList<>();
        int depth = 1;
        int begin = open;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = closingQuote(text, i);
                continue;
            }
            depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
            if (depth == 0 || (depth == 1 && c == ',')) {
                add(spans, text, begin, i);
                begin = i + 1;
            }
            if (depth == 0) {
                return new CallText(text, function, start, i + 1, spans);
            }
        }
        return null;
    }

    private static int closingQuote(String text, int open) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static void add(List<int[]> spans, String text, int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            spans.add(new int[] {first, last});
        }
    }

    /** Returns an argument counted from 0, empty if there is none. */
    public String argument(int index) {
        return index < spans.size() ? text.substring(spans.get(index)[0], spans.get(index)[1]) : "";
    }

    /** Returns the call itself. */
    public String call() {
        return text.substring(start, end);
    }
}
