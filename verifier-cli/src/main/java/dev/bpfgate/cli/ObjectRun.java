package dev.bpfgate.cli;

import dev.bpfgate.VerificationResult;
import dev.bpfgate.Verifier;
import java.io.IOException;
import java.nio.file.Path;

/** Verifies one file after another; nothing that goes wrong with one reaches the others. */
final class ObjectRun {
    private final Verifier verifier;

    ObjectRun(Verifier verifier) {
        this.verifier = verifier;
    }

    /** Returns what became of a file; never throws. May be called from several threads. */
    Outcome verify(Path file) {
        String name = file.toString();
        try {
            return new Outcome(verifier.verify(name, ObjectBytes.read(file)), false);
        } catch (IOException e) {
            return new Outcome(VerificationResult.unreadable(name, e.getMessage()), false);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return new Outcome(VerificationResult.unreadable(name, Verifier.internalError(e)), true);
        }
    }
}
