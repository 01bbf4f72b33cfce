package dev.bpfgate.cli;

import java.util.List;

/**
 * A format, and where it goes.
 *
 * @param format what is written
 * @param file where to; empty for standard output
 */
record OutputTarget(OutputFormat format, String file) {
    /**
     * Returns what {@code FORMAT[=FILE]} words mean.
     *
     * @throws UsageException if a format is unknown
     */
    static List<OutputTarget> of(List<String> words) {
        return words.stream().map(OutputTarget::of).toList();
    }

    private static OutputTarget of(String word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? new OutputTarget(OutputFormat.named(word), "")
                : new OutputTarget(OutputFormat.named(word.substring(0, equals)), word.substring(equals + 1));
    }
}
