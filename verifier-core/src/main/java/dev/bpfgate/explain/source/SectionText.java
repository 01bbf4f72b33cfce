package dev.bpfgate.explain.source;

import java.util.List;

/** Finds the line that puts a program into its section. */
public final class SectionText {
    private SectionText() {}

    /**
     * Returns the line of {@code SEC("...")} that stands before a program, or 0.
     *
     * @param line a line of the program
     */
    public static int before(SourceView source, String file, int line) {
        List<String> all = source.whole(file);
        for (int number = Math.min(line, all.size()); number >= 1; number--) {
            if (all.get(number - 1).startsWith("SEC(\"")) {
                return number;
            }
        }
        return 0;
    }

    /** Returns the line of a program's section by name, or 0. */
    public static int named(SourceView source, String file, String section) {
        List<String> all = source.whole(file);
        for (int number = 1; number <= all.size(); number++) {
            String text = all.get(number - 1);
            if (text.startsWith("SEC(\"" + section + "\")") || text.startsWith("SEC(\"?" + section + "\")")) {
                return number;
            }
        }
        return 0;
    }
}
