package dev.bpfgate.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant. */
final class Nearest {
    /** Of a word's letters, at most one in this many may be wrong. */
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** Returns the known word that takes the fewest slips to become this one; nothing if all are far away. */
    static Optional<String> to(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.max(1, word.length() / LETTERS_PER_SLIP) + 1;
        for (String candidate : known) {
            int slips = slips(lower, candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Returns {@code "; did you mean 'x'?"}, or nothing. */
    static String question(String word, Collection<String> known) {
        return to(word, known).map(it -> "; did you mean '" + it + "'?").orElse("");
    }

    /** Letters left out, added, changed, or swapped with their neighbour: the optimal string alignment of two words. */
    private static int slips(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
