package dev.bpfgate.structure;

import dev.bpfgate.diag.Stage;

/** One check of a whole program. A pass reports its first objection and returns; those after it then do not run. */
interface StructuralPass {
    /** Returns a name for people who read the list of passes. */
    String name();

    /** Returns the stage at which the kernel makes this check. */
    default Stage stage() {
        return Stage.STRUCTURE;
    }

    /** Checks the program and notes in it what later passes need. */
    void run(ProgramStructure program, DiagnosticSink sink);
}
