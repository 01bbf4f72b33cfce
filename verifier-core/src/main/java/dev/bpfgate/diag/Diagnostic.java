package dev.bpfgate.diag;

import java.util.List;
import java.util.Objects;

/**
 * Why one program is refused, as a value; text is made from it when somebody wants to read it.
 *
 * @param stage the step that found it
 * @param insnIndex slot of the instruction at fault, or {@link #NO_INSN}
 * @param errno the error number that the load fails with: negative
 * @param lines what the kernel prints for it, the decisive line last; at least one
 */
public record Diagnostic(Stage stage, int insnIndex, int errno, List<Rejection.Line> lines) {

    /** Stands for the absence of an instruction. */
    public static final int NO_INSN = -1;

    public Diagnostic {
        Objects.requireNonNull(stage);
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a diagnostic says something");
        }
    }

    /** Makes a complaint of one line about an instruction, or {@link #NO_INSN}. */
    public static Diagnostic of(Stage stage, int insnIndex, DiagnosticCode code, Object... args) {
        return new Diagnostic(stage, insnIndex, code.errno(), List.of(new Rejection.Line(code, List.of(args))));
    }

    /** Makes the complaint of a simulation that ended at an instruction. */
    public static Diagnostic of(Stage stage, int insnIndex, Rejection rejection) {
        return new Diagnostic(stage, insnIndex, rejection.errno(), rejection.lines());
    }

    /** Returns the code of the decisive line. */
    public DiagnosticCode code() {
        return lines.get(lines.size() - 1).code();
    }

    /** Returns the decisive line's words, without the line's end. */
    public String message() {
        return KernelText.of(lines.get(lines.size() - 1)).stripTrailing();
    }

    /** Returns all that the kernel prints for it, each line ended as the kernel ends it. */
    public String kernelText() {
        StringBuilder text = new StringBuilder();
        for (Rejection.Line line : lines) {
            text.append(KernelText.of(line));
        }
        return text.toString();
    }
}
