package dev.bpfgate.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables beside this package: lines of fields between tabs; {@code #} starts a comment line. */
final class ResourceTable {

    private ResourceTable() {}

    /**
     * Returns the rows of a table, in order.
     *
     * @param path path below this package, such as {@code 6.18/helpers.tsv}
     * @throws IllegalStateException when the library was packed without the table
     */
    static List<String[]> rows(String path) {
        String text = text(path);
        List<String[]> rows = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            if (end > start && text.charAt(start) != '#') {
                rows.add(split(text, start, end, '\t'));
            }
            start = end + 1;
        }
        return rows;
    }

    /** Returns the fields of a list such as {@code a,b,c}; none for the empty string. */
    static String[] fields(String list, char separator) {
        return list.isEmpty() ? new String[0] : split(list, 0, list.length(), separator);
    }

    /** Returns a field of a row, or the empty string where the row ends before it. */
    static String field(String[] row, int index) {
        return index < row.length ? row[index] : "";
    }

    private static String[] split(String text, int start, int end, char separator) {
        List<String> fields = new ArrayList<>(8);
        int from = start;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == separator) {
                fields.add(text.substring(from, i));
                from = i + 1;
            }
        }
        fields.add(text.substring(from, end));
        return fields.toArray(new String[0]);
    }

    private static String text(String path) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no resource " + path + " beside " + ResourceTable.class.getPackageName());
            }
            // Tables are ASCII by convention; Latin-1 decodes fastest and never fails.
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path, e);
        }
    }
}
