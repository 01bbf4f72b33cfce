package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What linking has to know of a kernel.
 *
 * @param release such as {@code 6.18.44}; a missing third number counts as 0
 * @param btf its type information, or null when not known: programs that need it are then not decided
 * @param configuration what it was built with, or null when not known: programs that ask for it are then not decided
 */
public record LinkTarget(String release, Btf btf, BuildConfiguration configuration) {
    private static final Pattern RELEASE = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?.*");

    public LinkTarget {
        if (!RELEASE.matcher(release).matches()) {
            throw new IllegalArgumentException("no kernel release: " + release);
        }
    }

    /** Returns the number by which programs know the release: a byte each for patch level and minor, the rest major. */
    public int versionCode() {
        Matcher numbers = RELEASE.matcher(release);
        if (!numbers.matches()) {
            throw new AssertionError("checked by the constructor");
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return (Integer.parseInt(numbers.group(1)) << 16)
                + (Integer.parseInt(numbers.group(2)) << 8)
                + Math.min(patch, 255);
    }
}
