package dev.bpfgate.cli;

import dev.bpfgate.explain.NearestName;
import java.util.Collection;

/** Asks whether somebody meant a known word. */
final class Nearest {
    /** Of a word's letters, at most one in this many may be wrong. */
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** Returns {@code "; did you mean 'x'?"}, or nothing where all known words are far away. */
    static String question(String word, Collection<String> known) {
        NearestName nearest = new NearestName(word, Math.max(1, word.length() / LETTERS_PER_SLIP));
        known.forEach(nearest::offer);
        return nearest.best().isEmpty() ? "" : "; did you mean '" + nearest.best() + "'?";
    }
}
