package dev.bpfgate.explain.cause;

import java.util.Locale;

/** Finds, among names, the one that was probably meant. */
final class NearestName {
    private final String wanted;
    private String best = "";
    private int distance;

    /** Begins a search; names that differ in more than a quarter are not offered. */
    NearestName(String wanted) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.distance = wanted.length() / 4 + 1;
    }

    /** Looks at a name. */
    void offer(String name) {
        if (Math.abs(name.length() - wanted.length()) >= distance) {
            return;
        }
        int found = distance(name.toLowerCase(Locale.ROOT));
        if (found < distance) {
            distance = found;
            best = name;
        }
    }

    /** Returns the nearest name, empty if none is near. */
    String best() {
        return best;
    }

    /** Returns how many letters have to be put in, left out or changed. */
    private int distance(String name) {
        int[] row = new int[name.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
