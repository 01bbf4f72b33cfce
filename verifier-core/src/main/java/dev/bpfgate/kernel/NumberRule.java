package dev.bpfgate.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers the kernel accepts for a property of a map, and with which errno it refuses others. The syntax stands at the
 * top of {@code map-types.tsv}. Numbers are unsigned 32-bit values.
 */
final class NumberRule {

    private static final int EINVAL = 22;
    private static final int PAGE_BYTES = 4096;

    /** Numbers from min to max that are min plus a multiple of step. */
    private record Range(long min, long max, long step) {}

    private final List<Range> ranges = new ArrayList<>(1);
    private final boolean pages;
    private final int tooLargeErrno;
    private final long max;

    NumberRule(String text) {
        int mark = text.indexOf('!');
        tooLargeErrno = mark < 0 ? EINVAL : Integer.parseInt(text.substring(mark + 1));
        String body = mark < 0 ? text : text.substring(0, mark);
        pages = body.equals("pages");
        long greatest = pages ? Long.MAX_VALUE : 0;
        for (String item : pages ? new String[0] : ResourceTable.fields(body, ',')) {
            Range range = range(item);
            ranges.add(range);
            greatest = Math.max(greatest, range.max);
        }
        max = greatest;
    }

    /** Returns 0 when the number is accepted, else a positive errno. */
    int errno(long number) {
        if (pages) {
            return number >= PAGE_BYTES && Long.bitCount(number) == 1 ? 0 : EINVAL;
        }
        for (Range range : ranges) {
            if (number >= range.min && number <= range.max && (number - range.min) % range.step == 0) {
                return 0;
            }
        }
        return number > max ? tooLargeErrno : EINVAL;
    }

    private static Range range(String item) {
        int slash = item.indexOf('/');
        long step = slash < 0 ? 1 : Long.parseLong(item.substring(slash + 1));
        String bounds = slash < 0 ? item : item.substring(0, slash);
        int dots = bounds.indexOf("..");
        if (dots < 0) {
            long number = Long.parseLong(bounds);
            return new Range(number, number, step);
        }
        String end = bounds.substring(dots + 2);
        return new Range(
                Long.parseLong(bounds.substring(0, dots)), end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end), step);
    }
}
