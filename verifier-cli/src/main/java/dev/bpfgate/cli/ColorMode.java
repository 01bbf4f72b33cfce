package dev.bpfgate.cli;

import java.util.Map;

/** When results are coloured. */
enum ColorMode {
    /** When a person reads them: on a terminal, unless the environment says otherwise. */
    AUTO,
    ALWAYS,
    NEVER;

    /** Set by the launcher, which can ask the system; Java 17 cannot tell for standard output alone. */
    static final String TERMINAL_PROPERTY = "bpfgate.terminal";

    /**
     * Returns whether to colour. The environment's words in their usual order: {@code NO_COLOR}, then
     * {@code CLICOLOR_FORCE}, then {@code CLICOLOR}, then {@code TERM=dumb}.
     */
    boolean on(Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> wanted(environment);
        };
    }

    private static boolean wanted(Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return !environment.getOrDefault("CLICOLOR", "1").equals("0")
                && !environment.getOrDefault("TERM", "").equals("dumb")
                && Boolean.getBoolean(TERMINAL_PROPERTY);
    }
}
