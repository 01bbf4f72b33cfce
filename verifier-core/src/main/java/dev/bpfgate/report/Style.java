package dev.bpfgate.report;

/** Colours of a report: the terminal's escape sequences, or none. */
public enum Style {
    /** No escape sequences. */
    PLAIN,
    /** The eight colours that every terminal has. */
    COLORED;

    private static final String ESCAPE = "\u001b[";

    String error(String text) {
        return in("1;31", text);
    }

    String success(String text) {
        return in("32", text);
    }

    String warning(String text) {
        return in("33", text);
    }

    String strong(String text) {
        return in("1", text);
    }

    String gutter(String text) {
        return in("34", text);
    }

    private String in(String attributes, String text) {
        return this == PLAIN ? text : ESCAPE + attributes + "m" + text + ESCAPE + "0m";
    }
}
