package dev.bpfgate.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns that are as wide as their widest word. */
final class TextTable {
    private static final String INDENT = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int[] widths;

    /** Makes a table with these words above its columns. */
    TextTable(String... titles) {
        widths = new int[titles.length];
        row(titles);
    }

    /** Adds a row with a word for each column. */
    void row(String... words) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], words[i].length());
        }
        rows.add(words);
    }

    void print(PrintStream out) {
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(INDENT).append(row[i]).append(" ".repeat(widths[i] - row[i].length()));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
