package dev.bpfgate.report;

import dev.bpfgate.SourcePosition;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Label;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The source lines of a complaint in their order: the one at fault with a caret below the column that the compiler recorded,
 * and those that belong to it with what they have to do with it.
 */
final class SourceExcerpt {
    private static final int TAB_COLUMNS = 4;

    /** A remark below a line; the primary one stands at the fault. */
    private record Mark(String file, int line, int column, String text, String words, boolean primary) {}

    private final List<Mark> marks = new ArrayList<>();
    private final SourcePosition fault;

    private SourceExcerpt(SourcePosition fault) {
        this.fault = fault;
    }

    /** Returns the excerpt for a place at fault and what was found out about it. */
    static SourceExcerpt of(SourcePosition fault, Optional<Explanation> explanation) {
        SourceExcerpt excerpt = new SourceExcerpt(fault);
        excerpt.marks.add(new Mark(
                fault.file(),
                fault.line(),
                fault.column(),
                fault.text(),
                explanation.map(Explanation::fault).orElse(""),
                true));
        explanation.ifPresent(found -> found.labels().forEach(excerpt::add));
        return excerpt;
    }

    /** Returns the places of an explanation whose fault has no place of its own, or null if it names none. */
    static SourceExcerpt of(Explanation explanation) {
        for (Label label : explanation.labels()) {
            LineRecord line = label.line();
            if (line != null) {
                SourceExcerpt excerpt =
                        new SourceExcerpt(new SourcePosition(line.file(), line.line(), line.column(), line.text()));
                explanation.labels().forEach(excerpt::add);
                return excerpt;
            }
        }
        return null;
    }

    private void add(Label label) {
        LineRecord line = label.line();
        if (line == null || line.line() <= 0) {
            return;
        }
        Mark mark = new Mark(
                line.file(), line.line(), line.column(), line.text() == null ? "" : line.text(), label.words(), false);
        boolean told = marks.stream()
                .anyMatch(known -> known.line == mark.line
                        && known.file.equals(mark.file)
                        && known.words.equals(mark.words)
                        && known.column == mark.column);
        if (!told) {
            marks.add(mark);
        }
    }

    /** Returns the largest line number in it. */
    int largestLine() {
        return marks.stream().mapToInt(Mark::line).max().orElse(0);
    }

    void append(StringBuilder text, Gutter gutter) {
        String column = fault.column() > 0 ? ":" + fault.column() : "";
        gutter.place(text, printable(fault.file()) + ":" + fault.line() + column);
        if (appendFile(text, gutter, fault.file())) {
            gutter.empty(text);
        }
        marks.stream()
                .map(Mark::file)
                .distinct()
                .filter(file -> !file.equals(fault.file()))
                .forEach(file -> {
                    gutter.otherFile(text, printable(file));
                    if (appendFile(text, gutter, file)) {
                        gutter.empty(text);
                    }
                });
    }

    private boolean appendFile(StringBuilder text, Gutter gutter, String file) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.file.equals(file))
                .sorted(Comparator.comparingInt(Mark::line).thenComparing(mark -> !mark.primary))
                .toList();
        if (here.stream().allMatch(mark -> mark.text.isBlank() && mark.words.isEmpty())) {
            return false;
        }
        gutter.empty(text);
        int last = 0;
        for (Mark mark : here) {
            if (mark.line != last) {
                if (last != 0 && mark.line > last + 1) {
                    gutter.gap(text);
                }
                gutter.source(text, mark.line, expanded(mark.text).stripTrailing());
                last = mark.line;
            }
            appendMark(text, gutter, mark);
        }
        return true;
    }

    private static void appendMark(StringBuilder text, Gutter gutter, Mark mark) {
        int column = mark.column > 0 && mark.column <= mark.text.length() ? mark.column - 1 : -1;
        if (column < 0 && mark.words.isEmpty()) {
            return;
        }
        String lead = column < 0
                ? mark.text.substring(
                        0, mark.text.length() - mark.text.stripLeading().length())
                : mark.text.substring(0, column);
        String indent = " ".repeat(expanded(lead).length());
        gutter.mark(text, indent, mark.primary ? '^' : '-', printable(mark.words), mark.primary);
    }

    /** Tabs have another width in each terminal, and the caret must stand below its column in all of them. */
    static String expanded(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                text.append(" ".repeat(TAB_COLUMNS - text.length() % TAB_COLUMNS));
            } else {
                text.append(line.charAt(i));
            }
        }
        return printable(text.toString());
    }

    /**
     * An object's strings are anybody's: what would move the cursor, change colours or turn the direction of writing is shown
     * as a question mark.
     */
    static String printable(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            if (hidden(text.charAt(i))) {
                if (safe == null) {
                    safe = new StringBuilder(text);
                }
                safe.setCharAt(i, '?');
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean hidden(char c) {
        if (c < 0x7f) {
            return c < ' ';
        }
        int kind = Character.getType(c);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
