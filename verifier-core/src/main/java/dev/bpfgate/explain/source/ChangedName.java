package dev.bpfgate.explain.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which variable an instruction changes, in the line that it was compiled from. */
public final class ChangedName {
    private static final String PLACE = "[A-Za-z_]\\w*(?:(?:->|\\.)[A-Za-z_]\\w*|\\[\\w+\\])*";
    private static final Pattern CHANGE = Pattern.compile("(?:\\+\\+|--)\\s*(?<before>" + PLACE + ")"
            + "|(?<after>" + PLACE + ")\\s*(?:\\+\\+|--|(?:[-+*/%&|^]|<<|>>)?=(?!=))"
            + "|\"\\+r\"\\s*\\(\\s*(?<operand>" + PLACE + ")\\s*\\)");

    private ChangedName() {}

    /** Returns the variable whose change stands closest to a column (from 1; 0 if not known), empty if nothing is changed. */
    public static String in(String line, int column) {
        String best = "";
        int nearest = Integer.MAX_VALUE;
        Matcher change = CHANGE.matcher(line);
        while (change.find()) {
            int place = column - 1;
            int distance = place < change.start() ? change.start() - place : Math.max(0, place - change.end());
            if (distance < nearest) {
                nearest = distance;
                best = name(change);
            }
        }
        return best;
    }

    private static String name(Matcher change) {
        for (String group : new String[] {"before", "after"}) {
            if (change.group(group) != null) {
                return change.group(group);
            }
        }
        return change.group("operand");
    }
}
