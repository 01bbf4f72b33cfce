package dev.bpfgate.cli;

import java.util.Map;

/** How many columns there are for text. */
final class Width {
    /** Set by the launcher, which can ask the terminal. */
    static final String PROPERTY = "bpfgate.width";

    private static final int DEFAULT = 80;
    private static final int NARROWEST = 55;
    private static final int NARROWEST_RESULTS = 40;
    private static final int WIDEST = 120;

    private Width() {}

    /**
     * Returns where lines of results end: where it was asked for, else at the edge of a terminal, else (0) nowhere.
     *
     * @param asked columns, 0 for no end; null if nobody asked
     * @throws UsageException if no text can be laid out in what was asked for
     */
    static int ofResults(Integer asked, Map<String, String> environment) {
        if (asked == null) {
            boolean terminal = Boolean.getBoolean(ColorMode.TERMINAL_PROPERTY);
            return terminal ? Math.max(NARROWEST_RESULTS, told(environment)) : 0;
        }
        if (asked != 0 && asked < NARROWEST_RESULTS) {
            throw new UsageException("--width wants 0 or at least " + NARROWEST_RESULTS + " columns, not " + asked);
        }
        return asked;
    }

    /** Returns the width that the environment or the terminal tells, in a range in which help can be laid out. */
    static int of(Map<String, String> environment) {
        return Math.max(NARROWEST, Math.min(told(environment), WIDEST));
    }

    private static int told(Map<String, String> environment) {
        String told = environment.getOrDefault("COLUMNS", System.getProperty(PROPERTY, ""));
        int columns = told.matches("[0-9]{1,6}") ? Integer.parseInt(told) : 0;
        return columns == 0 ? DEFAULT : columns;
    }
}
