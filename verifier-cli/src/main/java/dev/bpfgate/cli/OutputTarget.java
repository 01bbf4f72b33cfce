package dev.bpfgate.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
     * @throws UsageException if a format is unknown, or two go to one file
     */
    static List<OutputTarget> of(List<String> words) {
        List<OutputTarget> targets = words.stream().map(OutputTarget::of).toList();
        Set<String> files = new HashSet<>();
        for (OutputTarget target : targets) {
            if (!target.file.isEmpty() && !files.add(target.file)) {
                throw new UsageException("two formats go to one file, " + target.file);
            }
        }
        return targets;
    }

    private static OutputTarget of(String word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? new OutputTarget(OutputFormat.named(word), "")
                : new OutputTarget(OutputFormat.named(word.substring(0, equals)), word.substring(equals + 1));
    }
}
