package dev.bpfgate.structure;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.SleepableRule;
import dev.bpfgate.link.LinkedProgram;

/** Programs sleep only where their type allows it, and where it demands it. Mirrors: check_attach_btf_id, v6.18. */
final class Sleepability implements StructuralPass {
    @Override
    public String name() {
        return "sleepability";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        LinkedProgram program = structure.program();
        AttachType attachType = program.attachType() == null ? AttachType.CGROUP_INET_INGRESS : program.attachType();
        SleepableRule rule = structure
                .options()
                .kernel()
                .programType(program.type())
                .sleepable(ProgramAttributes.of(program.type(), attachType));
        if (rule == SleepableRule.MUST && !program.isSleepable()) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.MUST_SLEEP);
        } else if (rule == SleepableRule.NO && program.isSleepable()) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.MUST_NOT_SLEEP);
        }
    }
}
