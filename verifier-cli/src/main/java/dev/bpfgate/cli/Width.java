package dev.bpfgate.cli;

import java.util.Map;

/** How many columns there are for text. */
final class Width {
    /** Set by the launcher, which can ask the terminal. */
    static final String PROPERTY = "bpfgate.width";

    private static final int DEFAULT = 80;
    private static final int NARROWEST = 55;
    private static final int WIDEST = 120;

    private Width() {}

    /** Returns the width that the environment or the terminal tells, in a range in which help can be laid out. */
    static int of(Map<String, String> environment) {
        String told = environment.getOrDefault("COLUMNS", System.getProperty(PROPERTY, ""));
        int columns = told.matches("[0-9]{1,6}") ? Integer.parseInt(told) : DEFAULT;
        return columns == 0 ? DEFAULT : Math.max(NARROWEST, Math.min(columns, WIDEST));
    }
}
