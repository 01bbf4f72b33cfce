package dev.bpfgate.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How text for people is laid out.
 *
 * @param style its colours
 * @param columns where lines of words end; 0 if they never do, as in files, which are read at any width
 */
public record Layout(Style style, int columns) {
    /** Words in a column narrower than this are harder to read than lines that the terminal breaks. */
    private static final int NARROWEST = 24;

    public Layout {
        if (columns < 0) {
            throw new IllegalArgumentException("columns " + columns);
        }
    }

    /** Returns a layout whose lines are as long as their words. */
    public static Layout unlimited(Style style) {
        return new Layout(style, 0);
    }

    /**
     * Returns words in lines that fit behind an indentation. Line ends among the words are kept, and a word that is longer than
     * a line stays whole.
     */
    List<String> lines(String words, int indent) {
        if (columns == 0) {
            return words.lines().toList();
        }
        List<String> lines = new ArrayList<>();
        words.lines().forEach(line -> wrap(line, Math.max(NARROWEST, columns - indent), lines));
        return lines;
    }

    private static void wrap(String words, int room, List<String> lines) {
        int from = 0;
        while (words.length() - from > room) {
            int end = words.lastIndexOf(' ', from + room);
            if (end <= from) {
                end = words.indexOf(' ', from + room);
            }
            if (end < 0) {
                break;
            }
            lines.add(words.substring(from, end));
            from = end + 1;
        }
        lines.add(words.substring(from));
    }
}
