package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.explain.source.SourceView;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines of source that a program was made of, a row each, file after file: whole where the file is at hand, else those that
 * the object quotes, with gaps.
 */
final class SourceRows {
    /** Lines shown before the first and behind the last one that became code. */
    private static final int CONTEXT = 6;
    /** A file in which the program's lines are farther apart is shown with gaps. */
    private static final int LONGEST_FILE = 4_000;

    private static final int HEAD = -1;
    private static final int GAP = -2;

    /** A line; {@link #HEAD} and {@link #GAP} stand in place of a number. */
    private record Row(int line, String text) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> places = new HashMap<>();

    SourceRows(LinkedProgram program, CodeText code) {
        SourceView view = new SourceView(program.sourceLines(), code.sources());
        Map<String, SortedSet<Integer>> files = new LinkedHashMap<>();
        for (LineRecord line : program.sourceLines()) {
            if (line.file() != null && line.line() > 0) {
                files.computeIfAbsent(line.file(), file -> new TreeSet<>()).add(line.line());
            }
        }
        files.forEach((file, lines) -> {
            rows.add(new Row(HEAD, code.paths().renamed(file)));
            add(view, file, lines);
        });
    }

    private void add(SourceView view, String file, SortedSet<Integer> lines) {
        int first = Math.max(1, lines.first() - CONTEXT);
        int last = Math.min(view.whole(file).size(), lines.last() + CONTEXT);
        if (last - first > 0 && last - first < LONGEST_FILE) {
            for (int line = first; line <= last; line++) {
                add(view, file, line);
            }
            return;
        }
        int previous = 0;
        for (int line : lines) {
            if (line > previous + 1) {
                rows.add(new Row(GAP, ""));
            }
            add(view, file, line);
            previous = line;
        }
    }

    private void add(SourceView view, String file, int line) {
        places.computeIfAbsent(file, name -> new HashMap<>()).put(line, rows.size());
        rows.add(new Row(line, view.text(file, line)));
    }

    /** Returns the row of a line, -1 if there is none. */
    int rowOf(LineRecord line) {
        return line == null ? -1 : places.getOrDefault(line.file(), Map.of()).getOrDefault(line.line(), -1);
    }

    /** Writes the rows, a pair of number and text each. */
    void write(JsonWriter json) throws IOException {
        json.beginArray();
        for (Row row : rows) {
            json.beginArray().value(row.line).value(row.text).endArray();
        }
        json.endArray();
    }
}
