package dev.bpfgate;

import java.util.Optional;

/**
 * What was kept of a verification because the options ask for it.
 *
 * @param profile what the simulation costs; empty if there was none
 * @param path the failing path's end; empty if no path failed
 * @param code the program; empty if it could not be linked
 */
public record Recorded(Optional<Profile> profile, Optional<FailedPath> path, Optional<ProgramCode> code) {
    /** Nothing. */
    public static final Recorded NOTHING = new Recorded(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the program alone, which was never simulated. */
    static Recorded of(ProgramCode code) {
        return new Recorded(Optional.empty(), Optional.empty(), Optional.of(code));
    }
}
