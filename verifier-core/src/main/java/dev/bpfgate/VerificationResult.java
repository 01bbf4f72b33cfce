package dev.bpfgate;

import java.util.List;
import java.util.Optional;

/**
 * What became of one object.
 *
 * @param object the name it was given
 * @param programs its programs in the loader's order
 * @param remarks what is worth knowing about it beside, in words for people
 * @param unreadable why it could not be read, naming section and offset; then it has no programs
 */
public record VerificationResult(
        String object, List<ProgramResult> programs, List<String> remarks, Optional<String> unreadable) {

    public VerificationResult {
        programs = List.copyOf(programs);
        remarks = List.copyOf(remarks);
    }

    /** Returns the result of an object that could not be read. */
    public static VerificationResult unreadable(String object, String reason) {
        return new VerificationResult(object, List.of(), List.of(), Optional.of(reason));
    }

    /** Returns this result without what the options asked to keep. */
    public VerificationResult withoutRecordings() {
        List<ProgramResult> bare = programs.stream()
                .map(program -> program.withRecorded(Recorded.NOTHING))
                .toList();
        return new VerificationResult(object, bare, remarks, unreadable);
    }
}
