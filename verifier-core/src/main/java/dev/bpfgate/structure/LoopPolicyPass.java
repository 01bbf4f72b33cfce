package dev.bpfgate.structure;

/** No loops, where none are wanted. This is a policy of the user's; no kernel of the targets' makes this check. */
final class LoopPolicyPass implements StructuralPass {
    @Override
    public String name() {
        return "loop policy";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        if (!structure.options().forbidLoops()) {
            return;
        }
    }
}
