package dev.bpfgate.structure;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.link.LinkedProgram;
import java.util.List;

/** Judges the structure of linked programs. Has no state; one instance serves all threads. */
public final class StructuralVerifier {
    /** In the kernel's order, which decides what is said of a program with several faults. */
    private static final List<StructuralPass> PASSES = List.of(
            new ProgramSize(),
            new LoadRules(),
            new FunctionTypes(),
            new SubprogramDiscovery(),
            new JumpBounds(),
            new FunctionLayout(),
            new LineTable(),
            new SlotEncoding(),
            new Reachability(),
            new Sleepability(),
            new Attachment(),
            new NoLoops());

    /** Makes a verifier. */
    public StructuralVerifier() {}

    /**
     * Judges a program. Time and space are linear in its length, but for loops where they are forbidden.
     *
     * @param callFacts what the target's functions are like, as this program sees them
     */
    public StructureResult verify(LinkedProgram program, StructureOptions options, CallFacts callFacts) {
        ProgramStructure structure = new ProgramStructure(program, options, callFacts);
        for (StructuralPass pass : PASSES) {
            DiagnosticSink sink = new DiagnosticSink(pass.stage());
            pass.run(structure, sink);
            if (sink.diagnostic() != null) {
                return StructureResult.refused(sink.diagnostic(), structure);
            }
        }
        ProgramAnalysis analysis = ProgramAnalysis.of(structure.graph(), callFacts, structure.walk());
        return StructureResult.sound(analysis, structure);
    }
}
