package dev.bpfgate.structure;

import dev.bpfgate.cfg.LiveRegistersText;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.isa.Disassembler;
import java.util.Optional;

/** What became of a program's structure: sound, with the static analyses of it, or refused. Immutable. */
public final class StructureResult {
    private final Diagnostic diagnostic;
    private final ProgramAnalysis analysis;
    private final int[] starts;
    private final boolean foundAll;

    private StructureResult(Diagnostic diagnostic, ProgramAnalysis analysis, ProgramStructure structure) {
        this.diagnostic = diagnostic;
        this.analysis = analysis;
        this.starts = structure.starts();
        this.foundAll = structure.graph() != null;
    }

    static StructureResult refused(Diagnostic diagnostic, ProgramStructure structure) {
        return new StructureResult(diagnostic, null, structure);
    }

    static StructureResult sound(ProgramAnalysis analysis, ProgramStructure structure) {
        return new StructureResult(null, analysis, structure);
    }

    /** Returns why the program is refused, or nothing when its structure is sound. */
    public Optional<Diagnostic> diagnostic() {
        return Optional.ofNullable(diagnostic);
    }

    /**
     * Returns the static analyses.
     *
     * @throws IllegalStateException if the program is refused
     */
    public ProgramAnalysis analysis() {
        if (analysis == null) {
            throw new IllegalStateException("a program of unsound structure is not analysed");
        }
        return analysis;
    }

    /** Returns how many subprograms were found before the verdict; 0 when it came before they were looked for. */
    public int subprograms() {
        return starts.length;
    }

    /** Returns the first slots of the subprograms that were found, ascending; a copy. */
    public int[] subprogramStarts() {
        return starts.clone();
    }

    /**
     * Appends what the kernel's verbose log says of this part of the verification: the subprograms, then the objection, or the list of
     * instructions with loops and live registers. The statistics that end every log are not part of it.
     *
     * @param verbose whether the log has level 2; otherwise only the objection appears
     */
    public void appendLog(StringBuilder text, Disassembler disassembler, boolean verbose) {
        if (verbose) {
            appendSubprograms(text);
        }
        if (diagnostic != null) {
            text.append(diagnostic.kernelText());
        } else if (verbose) {
            LiveRegistersText.append(text, analysis, disassembler);
        }
    }

    /** Appends the list of subprograms that begins the kernel's verbose log, nothing before all were found. */
    public void appendSubprograms(StringBuilder text) {
        for (int subprogram = 0; foundAll && subprogram < starts.length; subprogram++) {
            text.append("func#").append(subprogram).append(" @");
            text.append(starts[subprogram]).append('\n');
        }
    }
}
