package dev.bpfgate.explain.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An access to memory as it stands in a line.
 *
 * @param kind how it is written
 * @param base the pointer or array
 * @param part the index or the member
 * @param start where it begins in the line
 * @param end behind it
 */
public record AccessText(Kind kind, String base, String part, int start, int end) {
    /** How an access can be written. */
    public enum Kind {
        /** {@code base->part} */
        MEMBER,
        /** {@code base[part]} */
        INDEX,
        /** {@code *base} */
        POINTED
    }

    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String PLACE = NAME + "(?:(?:->|\\.)" + NAME + ")*";
    private static final Pattern MEMBER = Pattern.compile("(" + NAME + ")->(" + NAME + "(?:\\." + NAME + ")*)");
    private static final Pattern INDEX = Pattern.compile("(" + PLACE + ")\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]");
    private static final Pattern POINTED =
            Pattern.compile("(?<![\\w)])\\*(?:\\([^()]*\\*\\)\\s*)?&?(" + NAME + ")\\b(?!\\s*[=(\\[]\\s*[A-Za-z&(])");

    /** Returns the access with an index that a column (from 1; 0 if not known) points at or is closest to, or null. */
    public static AccessText index(String line, int column) {
        return closest(INDEX.matcher(line), Kind.INDEX, column);
    }

    /** Returns the access to a member that a column points at or is closest to, or null. */
    public static AccessText member(String line, int column) {
        return closest(MEMBER.matcher(line), Kind.MEMBER, column);
    }

    /** Returns the access through a pointer alone that a column points at or is closest to, or null. */
    public static AccessText pointed(String line, int column) {
        return closest(POINTED.matcher(line), Kind.POINTED, column);
    }

    /** Returns the access of any kind that a column points at or is closest to, or null. */
    public static AccessText any(String line, int column) {
        AccessText best = null;
        for (AccessText access : new AccessText[] {member(line, column), index(line, column), pointed(line, column)}) {
            if (access != null && (best == null || access.distance(column) < best.distance(column))) {
                best = access;
            }
        }
        return best;
    }

    private static AccessText closest(Matcher matcher, Kind kind, int column) {
        AccessText best = null;
        while (matcher.find()) {
            String part = matcher.groupCount() > 1 ? matcher.group(2).strip() : "";
            AccessText access = new AccessText(kind, matcher.group(1), part, matcher.start(), matcher.end());
            if (best == null || access.distance(column) < best.distance(column)) {
                best = access;
            }
        }
        return best;
    }

    private int distance(int column) {
        int place = column - 1;
        return place < start ? start - place : Math.max(0, place - end);
    }
}
