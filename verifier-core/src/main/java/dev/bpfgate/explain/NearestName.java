package dev.bpfgate.explain;

import java.util.Locale;

/**
 * Finds, among names, the one that was probably meant: the one that takes the fewest slips to become what was written. A slip
 * is a letter left out, added, changed, or swapped with its neighbour; upper and lower case are the same. Of names that are
 * equally near, the first one offered is found. For one thread.
 */
public final class NearestName {
    private final String written;
    private String best = "";
    private int fewest;

    /**
     * Begins a search.
     *
     * @param written the name for which another is looked for; never null
     * @param slips how many slips a name may be away at most
     */
    public NearestName(String written, int slips) {
        this.written = written.toLowerCase(Locale.ROOT);
        this.fewest = slips + 1;
    }

    /** Looks at a name. */
    public void offer(String name) {
        if (Math.abs(name.length() - written.length()) >= fewest) {
            return;
        }
        int slips = slips(name.toLowerCase(Locale.ROOT));
        if (slips < fewest) {
            fewest = slips;
            best = name;
        }
    }

    /** Returns the nearest name, empty if none is near. */
    public String best() {
        return best;
    }

    /** The optimal string alignment of two words, row by row. */
    private int slips(String name) {
        int[] beforeLast = new int[name.length() + 1];
        int[] last = new int[name.length() + 1];
        int[] row = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int changed = written.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + changed, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(name, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[name.length()];
    }

    private boolean isSwap(String name, int i, int j) {
        return i > 1
                && j > 1
                && written.charAt(i - 1) == name.charAt(j - 2)
                && written.charAt(i - 2) == name.charAt(j - 1);
    }
}
