package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What linking has to know of a kernel.
 *
 * @param profile what the kernel can do
 * @param btf its type information, or null when not known: programs that need it are then not decided
 * @param configuration what it was built with, or null when not known: programs that ask for it are then not decided
 * @param privileges what the loader may do: not every loader may create every map, or bring types
 */
public record LinkTarget(KernelProfile profile, Btf btf, BuildConfiguration configuration, Privileges privileges) {
    private static final Pattern RELEASE = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?.*");
    private static final int MOST_PATCH_LEVELS = 255;

    public LinkTarget {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(privileges);
    }

    /** Makes the target of a loader that may do everything. */
    public LinkTarget(KernelProfile profile, Btf btf, BuildConfiguration configuration) {
        this(profile, btf, configuration, Privileges.ROOT);
    }

    /** Returns what the kernel's table of symbols lists. */
    public SymbolTable symbols() {
        return SymbolTable.of(configuration);
    }

    /** Returns the number by which programs know the release: a byte each for patch level and minor, the rest major. */
    public int versionCode() {
        Matcher numbers = RELEASE.matcher(profile.release());
        if (!numbers.matches()) {
            throw new IllegalStateException("a profile's release is no kernel release: " + profile.release());
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return (Integer.parseInt(numbers.group(1)) << 16)
                + (Integer.parseInt(numbers.group(2)) << 8)
                + Math.min(patch, MOST_PATCH_LEVELS);
    }
}
