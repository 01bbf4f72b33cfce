package dev.bpfgate.explain.source;

import java.util.List;

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
}
