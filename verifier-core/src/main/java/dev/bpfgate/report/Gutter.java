package dev.bpfgate.report;

import dev.bpfgate.diag.Diagnostic;

/** The margin of a complaint: line numbers, bars and arrows, all of one width. */
final class Gutter {
    private final Layout layout;
    private final Style style;
    private final String blank;

    /** Makes a gutter as wide as the largest line number in it. */
    Gutter(int largestLine, Layout layout) {
        this.layout = layout;
        this.style = layout.style();
        this.blank = " ".repeat(Integer.toString(largestLine).length());
    }

    void place(StringBuilder text, String place) {
        text.append(blank).append(style.gutter("--> ")).append(place).append('\n');
    }

    /** Names the place of a complaint that no source line is known for. */
    void place(StringBuilder text, String object, int insnIndex) {
        place(text, insnIndex == Diagnostic.NO_INSN ? object : object + ", insn " + insnIndex);
    }

    void empty(StringBuilder text) {
        text.append(blank).append(style.gutter(" |")).append('\n');
    }

    void source(StringBuilder text, int line, String source) {
        String number = Integer.toString(line);
        text.append(style.gutter(blank.substring(number.length()) + number + " |"))
                .append(' ')
                .append(source)
                .append('\n');
    }

    /** Appends a remark below a source line: a sign, and words behind it, whose lines stand below each other. */
    void mark(StringBuilder text, String indent, char sign, String words, boolean primary) {
        String lead = indent + sign + " ";
        for (String line : layout.lines(words, blank.length() + " | ".length() + lead.length())) {
            markLine(text, indent, lead.substring(indent.length()) + line, primary);
            lead = " ".repeat(lead.length());
        }
        if (words.isEmpty()) {
            markLine(text, indent, Character.toString(sign), primary);
        }
    }

    private void markLine(StringBuilder text, String indent, String mark, boolean primary) {
        text.append(blank)
                .append(style.gutter(" |"))
                .append(' ')
                .append(indent)
                .append(primary ? style.error(mark) : style.gutter(mark))
                .append('\n');
    }

    /** Says that lines are left out. */
    void gap(StringBuilder text) {
        text.append(style.gutter("...")).append('\n');
    }

    /** Begins the lines of another file. */
    void otherFile(StringBuilder text, String file) {
        text.append(blank).append(style.gutter("::: ")).append(file).append('\n');
    }

    /** Appends a line that is to be written ({@code +}), written otherwise ({@code ~}) or to go ({@code -}); number 0 is not shown. */
    void change(StringBuilder text, int line, char sign, String source) {
        String number = line == 0 ? "" : Integer.toString(line);
        String margin = " ".repeat(Math.max(0, blank.length() - number.length())) + number + " " + sign;
        text.append(sign != '-' ? style.success(margin) : style.error(margin));
        String shown = source.stripTrailing();
        text.append(shown.isEmpty() ? "" : " ")
                .append(shown.isEmpty() ? "" : sign != '-' ? style.success(shown) : style.error(shown))
                .append('\n');
    }

    /** Appends a note in our own words; the lines of a longer one stand below each other. */
    void note(StringBuilder text, String label, String words) {
        int indent = blank.length() + " = ".length() + label.length() + ": ".length();
        quote(text, label, String.join("\n", layout.lines(words, indent)));
    }

    /** Appends a note in the words of others, whose lines are left as they are. */
    void quote(StringBuilder text, String label, String words) {
        String indent = "\n" + blank + "   " + " ".repeat(label.length() + 2);
        text.append(blank)
                .append(style.gutter(" = "))
                .append(style.strong(label))
                .append(": ")
                .append(words.replace("\n", indent))
                .append('\n');
    }
}
