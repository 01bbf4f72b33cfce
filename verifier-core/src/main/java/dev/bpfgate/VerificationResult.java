package dev.bpfgate;

import java.util.List;
import java.util.Optional;

/**
 * What became of one object.
 *
 * @param object the name it was given
 * @param programs its programs in the loader's order
 * @param unreadable why it could not be read, naming section and offset; then it has no programs
 */
public record VerificationResult(String object, List<ProgramResult> programs, Optional<String> unreadable) {

    public VerificationResult {
        programs = List.copyOf(programs);
    }

    /** Returns the result of an object that could not be read. */
    public static VerificationResult unreadable(String object, String reason) {
        return new VerificationResult(object, List.of(), Optional.of(reason));
    }
}
