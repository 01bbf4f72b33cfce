package dev.bpfgate.explain.source;

import dev.bpfgate.explain.Sources;
import dev.bpfgate.link.LineRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a program's source: the whole file where it is at hand and agrees with every line that the object quotes,
 * else the quoted lines alone.
 */
public final class SourceView {
    /** Characters of a line that is looked at: an object's strings are anybody's, and nobody writes longer lines. */
    private static final int LONGEST_LINE = 400;

    private static final int MOST_LINES = 50_000;

    private final Sources sources;
    private final Map<String, Map<Integer, String>> quoted = new HashMap<>();
    private final Map<String, List<String>> whole = new HashMap<>();

    /** Makes a view of a program's source by the lines that its object quotes. */
    public SourceView(List<LineRecord> lines, Sources sources) {
        this.sources = sources;
        for (LineRecord line : lines) {
            if (line.file() != null && line.line() > 0) {
                String text = bounded(line.text());
                quoted.computeIfAbsent(line.file(), file -> new HashMap<>()).putIfAbsent(line.line(), text);
            }
        }
    }

    /** Returns a line's text, nothing if it is too long to be a line of a program. */
    public static String bounded(String text) {
        return text == null || text.length() > LONGEST_LINE ? "" : text;
    }

    /** Returns all lines of a file, or none if it is not at hand or is another than the one that was compiled. */
    public List<String> whole(String file) {
        return whole.computeIfAbsent(file, this::agreeing);
    }

    private List<String> agreeing(String file) {
        List<String> lines = sources.lines(file).stream()
                .limit(MOST_LINES)
                .map(SourceView::bounded)
                .toList();
        for (Map.Entry<Integer, String> line :
                quoted.getOrDefault(file, Map.of()).entrySet()) {
            boolean known = line.getKey() <= lines.size();
            boolean same = line.getValue().isEmpty()
                    || (known
                            && lines.get(line.getKey() - 1)
                                    .strip()
                                    .equals(line.getValue().strip()));
            if (!known || !same) {
                return List.of();
            }
        }
        return lines;
    }

    /** Returns a line's text, empty if it is not known. */
    public String text(String file, int line) {
        List<String> lines = whole(file);
        if (line >= 1 && line <= lines.size()) {
            return lines.get(line - 1);
        }
        return quoted.getOrDefault(file, Map.of()).getOrDefault(line, "");
    }

    /** Returns a place in a file, without instruction and column. */
    public LineRecord place(String file, int line) {
        return new LineRecord(0, file, text(file, line), line, 0);
    }

    /** Returns whether a quoted line is one of the program's instructions'. */
    public boolean hasCode(String file, int line) {
        return quoted.getOrDefault(file, Map.of()).containsKey(line);
    }

    /** Returns the number of the last line that is known of a file. */
    public int lastLine(String file) {
        int last = whole(file).size();
        for (int line : quoted.getOrDefault(file, Map.of()).keySet()) {
            last = Math.max(last, line);
        }
        return last;
    }
}
