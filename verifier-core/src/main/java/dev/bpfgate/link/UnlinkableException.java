package dev.bpfgate.link;

import dev.bpfgate.kernel.ProgramType;
import java.util.List;

/** Ends the linking of one program; becomes a {@link LinkFailure}. */
public final class UnlinkableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int errno;
    private final String unknown;

    private UnlinkableException(int errno, String message, String unknown) {
        // One may be thrown for each program of an object, and nobody looks at its trace.
        super(message, null, false, false);
        this.errno = errno;
        this.unknown = unknown;
    }

    /** Says that libbpf gives up for sure. */
    public static UnlinkableException refused(int errno, String message) {
        return new UnlinkableException(errno, message, null);
    }

    /** Says that nobody knows what libbpf would do before knowing more of the target. */
    public static UnlinkableException undecided(String unknown) {
        return new UnlinkableException(0, "needs " + unknown + " of the target", unknown);
    }

    LinkFailure of(String name, String section, ProgramType type, List<LineRecord> lines) {
        return new LinkFailure(name, section, type, errno, getMessage(), unknown, lines);
    }
}
