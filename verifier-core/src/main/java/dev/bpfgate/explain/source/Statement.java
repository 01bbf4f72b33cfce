package dev.bpfgate.explain.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement of a function's body, with the {@code if} or loop in front of it that has no braces, and with its own block.
 *
 * @param file where it stands
 * @param first its first line
 * @param last its last line
 * @param lines its lines as they stand there
 */
public record Statement(String file, int first, int last, List<String> lines) {
    private static final int LONGEST = 24;
    private static final Pattern CONTROL = Pattern.compile("\\s*(if|else|for|while|do|switch|case|default)\\b.*");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*?\\*/");

    public Statement {
        lines = List.copyOf(lines);
    }

    /** Returns the statement that a line belongs to, or null if the file is not at hand or it is none in a function's body. */
    public static Statement around(SourceView source, String file, int line) {
        List<String> all = source.whole(file);
        if (line < 1 || line > all.size()) {
            return null;
        }
        int first = line;
        while (first > 1 && line - first < LONGEST && continues(all.get(first - 2))) {
            first--;
        }
        String begin = all.get(first - 1);
        if (begin.isBlank() || !Character.isWhitespace(begin.charAt(0))) {
            return null;
        }
        int last = end(all, first);
        return last < line ? null : new Statement(file, first, last, all.subList(first - 1, last));
    }

    /** Returns a line without comments. */
    static String code(String line) {
        return COMMENT.matcher(line).replaceAll("").strip();
    }

    private static boolean continues(String line) {
        String code = code(line);
        if (code.isEmpty() || code.startsWith("#") || code.endsWith("*/")) {
            return false;
        }
        return ";{}:".indexOf(code.charAt(code.length() - 1)) < 0;
    }

    private static int end(List<String> all, int first) {
        int depth = 0;
        for (int line = first; line <= all.size() && line - first < LONGEST; line++) {
            String code = code(all.get(line - 1));
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            }
            if (depth <= 0 && (code.endsWith(";") || code.endsWith("}"))) {
                return line;
            }
        }
        return -1;
    }

    /** Returns what its first line is indented by. */
    public String indent() {
        String begin = lines.get(0);
        return begin.substring(0, begin.length() - begin.stripLeading().length());
    }

    /** Returns whether it begins with a condition or a loop. */
    public boolean isControl() {
        return CONTROL.matcher(lines.get(0)).matches();
    }

    /** Returns whether it begins with {@code else}, so that nothing can be put before it. */
    public boolean isElse() {
        String code = lines.get(0).strip();
        return code.startsWith("else") || code.startsWith("} else");
    }

    /** Returns whether the next line is its {@code else}, so that nothing can be put behind it. */
    public boolean hasElse(SourceView source) {
        return source.text(file, last + 1).strip().startsWith("else")
                || lines.get(lines.size() - 1).strip().startsWith("} else");
    }

    /** Returns its text in one line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(text.isEmpty() ? "" : " ").append(code(line));
        }
        return text.toString();
    }

    /** Returns lines indented as it is; a tab at their beginning is one step more. */
    public List<String> indented(List<String> code) {
        String step = indent().startsWith(" ") ? "    " : "\t";
        List<String> indented = new ArrayList<>();
        for (String line : code) {
            indented.add(indent() + line.replace("\t", step));
        }
        return indented;
    }
}
