package dev.bpfgate.structure;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.Stage;
import java.util.List;

/** Takes a pass's objection. */
final class DiagnosticSink {
    private final Stage stage;
    private Diagnostic diagnostic;

    DiagnosticSink(Stage stage) {
        this.stage = stage;
    }

    /** Objects to an instruction, or to the whole program ({@link Diagnostic#NO_INSN}). */
    void reject(int slot, DiagnosticCode code, Object... args) {
        diagnostic = Diagnostic.of(stage, slot, code, args);
    }

    /** Objects in several lines, the decisive one last. */
    void reject(int slot, int errno, List<Rejection.Line> lines) {
        diagnostic = new Diagnostic(stage, slot, errno, lines);
    }

    /** Returns the objection, or null. */
    Diagnostic diagnostic() {
        return diagnostic;
    }
}
