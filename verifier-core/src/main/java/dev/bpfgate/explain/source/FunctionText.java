package dev.bpfgate.explain.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a function's body.
 *
 * @param file where it stands
 * @param head the line of its opening brace or of the name before it; 0 if it is not known
 * @param first the first line behind the head
 * @param last the last line before the closing brace
 */
public record FunctionText(String file, int head, int first, int last) {

    /** Returns the function around a line; without the whole file, what lies near it. */
    public static FunctionText around(SourceView source, String file, int line) {
        List<String> all = source.whole(file);
        if (all.isEmpty()) {
            return new FunctionText(file, 0, Math.max(1, line - 200), Math.min(line + 200, source.lastLine(file)));
        }
        int head = Math.min(line, all.size());
        while (head > 1 && !opens(all.get(head - 1))) {
            head--;
        }
        int last = Math.min(head + 1, all.size());
        while (last < all.size() && !all.get(last - 1).startsWith("}")) {
            last++;
        }
        return new FunctionText(file, head, head + 1, last - 1);
    }

    private static boolean opens(String line) {
        boolean atMargin = !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
        return atMargin && Statement.code(line).endsWith("{");
    }

    /** Returns the line with the name of a function that is defined in a file, or 0. */
    public static int definition(SourceView source, String file, String name) {
        Pattern head = Pattern.compile("^[A-Za-z_].*\\b" + Pattern.quote(name) + "\\s*\\([^;]*$");
        List<String> all = source.whole(file);
        for (int line = 1; line <= all.size(); line++) {
            if (head.matcher(all.get(line - 1)).matches()) {
                return line;
            }
        }
        return 0;
    }
}
