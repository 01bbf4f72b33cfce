package dev.bpfgate.structure;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.diag.StructureCode;

/** No program is empty, and none is larger than its loader may load. Mirrors: bpf_prog_load, v6.18. */
final class ProgramSize implements StructuralPass {
    @Override
    public String name() {
        return "program size";
    }

    @Override
    public Stage stage() {
        return Stage.LOAD;
    }

    @Override
    public void run(ProgramStructure program, DiagnosticSink sink) {
        int slots = program.insns().length;
        int limit = program.options()
                .kernel()
                .limits()
                .instructions(program.options().privileges());
        if (slots == 0 || slots > limit) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.PROGRAM_SIZE);
        }
    }
}
