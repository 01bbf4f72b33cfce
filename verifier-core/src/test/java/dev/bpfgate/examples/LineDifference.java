package dev.bpfgate.examples;

import java.util.ArrayList;
import java.util.List;

/** What changes between two short texts, as lines that begin with {@code -}, {@code +} or, around them, a blank. */
final class LineDifference {
    private static final int CONTEXT = 2;

    private LineDifference() {}

    static List<String> of(List<String> from, List<String> to) {
        List<String> all = script(from, to);
        List<String> shown = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                if (last >= 0 && i > last + 1) {
                    shown.add(" ...");
                }
                shown.add(all.get(i).stripTrailing());
                last = i;
            }
        }
        return shown;
    }

    private static boolean isNear(List<String> all, int index) {
        for (int i = Math.max(0, index - CONTEXT); i <= Math.min(all.size() - 1, index + CONTEXT); i++) {
            if (!all.get(i).startsWith(" ")) {
                return true;
            }
        }
        return false;
    }

    /** All lines of both, common ones once: the longest common subsequence. */
    private static List<String> script(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                lines.add(" " + from.get(i++));
                j++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + from.get(i++));
            } else {
                lines.add("+" + to.get(j++));
            }
        }
        return lines;
    }
}
