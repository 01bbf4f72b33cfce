package dev.bpfgate.report;

import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Help;
import java.util.Comparator;
import java.util.List;

/** Advice as people read it: words, and below them the lines to write, with a sign for what is new and what goes. */
final class HelpText {
    private static final String LABEL = "help";

    private final Layout layout;
    private final Gutter gutter;

    HelpText(Layout layout, Gutter gutter) {
        this.layout = layout;
        this.gutter = gutter;
    }

    void append(StringBuilder text, Help help) {
        int indent = LABEL.length() + ": ".length();
        text.append(layout.style().success(LABEL))
                .append(": ")
                .append(String.join(
                        "\n" + " ".repeat(indent), layout.lines(SourceExcerpt.printable(help.words()), indent)))
                .append('\n');
        if (!help.code().isEmpty() || !help.edits().isEmpty()) {
            gutter.empty(text);
            lines(text, help);
        }
    }

    /** Returns the lines to write as they stand for themselves, without colours; nothing if words are all there is. */
    static String change(Help help) {
        int largest = 0;
        for (Edit edit : help.edits()) {
            largest = Math.max(largest, edit.line()) + edit.text().size();
        }
        StringBuilder text = new StringBuilder();
        Layout plain = Layout.unlimited(Style.PLAIN);
        new HelpText(plain, new Gutter(largest, plain)).lines(text, help);
        return text.toString();
    }

    private void lines(StringBuilder text, Help help) {
        if (!help.edits().isEmpty()) {
            edits(text, help.edits(), help.code());
        } else {
            help.code().forEach(line -> gutter.change(text, 0, '+', SourceExcerpt.expanded(line)));
        }
    }

    private void edits(StringBuilder text, List<Edit> edits, List<String> deleted) {
        List<Edit> sorted =
                edits.stream().sorted(Comparator.comparingInt(HelpText::place)).toList();
        int added = 0;
        int shown = 0;
        for (Edit edit : sorted) {
            int begin = edit.line() + (edit.kind() == Edit.Kind.INSERT_AFTER ? 1 : 0);
            if (shown != 0 && begin > shown + 1) {
                gutter.gap(text);
            }
            shown = edit.kind() == Edit.Kind.INSERT_BEFORE ? edit.line() - 1 : edit.line();
            boolean replaces = edit.kind() == Edit.Kind.REPLACE;
            boolean deletes = edit.kind() == Edit.Kind.DELETE;
            if (deletes) {
                gutter.change(text, edit.line() + added, '-', SourceExcerpt.expanded(String.join(" ", deleted)));
            }
            int first = edit.line() + added + (edit.kind() == Edit.Kind.INSERT_AFTER ? 1 : 0);
            for (int i = 0; i < edit.text().size(); i++) {
                gutter.change(
                        text,
                        first + i,
                        replaces ? '~' : '+',
                        SourceExcerpt.expanded(edit.text().get(i)));
            }
            added += edit.text().size() - (replaces || deletes ? 1 : 0);
        }
    }

    private static int place(Edit edit) {
        return 2 * edit.line() + (edit.kind() == Edit.Kind.INSERT_AFTER ? 1 : 0);
    }
}
