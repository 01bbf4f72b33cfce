package dev.bpfgate.report;

import dev.bpfgate.SourcePosition;

/** A source line with a caret below the column that the compiler recorded. */
final class SourceExcerpt {
    private static final int TAB_COLUMNS = 4;

    private SourceExcerpt() {}

    static void append(StringBuilder text, Gutter gutter, SourcePosition source) {
        String column = source.column() > 0 ? ":" + source.column() : "";
        gutter.place(text, printable(source.file()) + ":" + source.line() + column);
        if (source.text().isBlank()) {
            return;
        }
        gutter.empty(text);
        gutter.source(text, source.line(), expanded(source.text()).stripTrailing());
        if (source.column() > 0 && source.column() <= source.text().length()) {
            String before = expanded(source.text().substring(0, source.column() - 1));
            gutter.mark(text, " ".repeat(before.length()) + "^");
        }
        gutter.empty(text);
    }

    /** Tabs have another width in each terminal, and the caret must stand below its column in all of them. */
    private static String expanded(String line) {
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
