package dev.bpfgate.cli;

import dev.bpfgate.LinkedObject;
import dev.bpfgate.Verifier;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and links an object for a command that shows programs, and says on standard error what cannot be shown. */
final class ProgramSelection {
    private final Verifier verifier;
    private final Console console;
    private ExitStatus status = ExitStatus.ACCEPTED;

    ProgramSelection(Verifier verifier, Console console) {
        this.verifier = verifier;
        this.console = console;
    }

    /** Returns the object, or nothing if it cannot be read. */
    Optional<LinkedObject> read(Path file) {
        try {
            LinkedObject object = verifier.link(file.toString(), ObjectBytes.read(file));
            object.remarks().forEach(remark -> console.complain(file + ": " + remark));
            return Optional.of(object);
        } catch (IOException | MalformedObjectException e) {
            fail(ExitStatus.UNREADABLE, file + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Returns the linked programs of an object.
     *
     * @param name the one that is wanted; null: all
     */
    List<LinkedProgram> linked(LinkedObject object, String name) {
        List<LinkResult> wanted = object.programs().stream()
                .filter(program -> name == null || program.name().equals(name))
                .toList();
        if (wanted.isEmpty() && name != null) {
            fail(ExitStatus.USAGE, object.name() + ": no program is called '" + name + "'");
        }
        for (LinkResult program : wanted) {
            if (program instanceof LinkFailure failure) {
                fail(ExitStatus.REJECTED, object.name() + ": " + failure.name() + ": " + failure.message());
            }
        }
        return wanted.stream()
                .filter(LinkedProgram.class::isInstance)
                .map(LinkedProgram.class::cast)
                .toList();
    }

    private void fail(ExitStatus reason, String message) {
        console.complain(message);
        status = status.and(reason);
    }

    /** Returns how the run ends. */
    ExitStatus status() {
        return status;
    }
}
