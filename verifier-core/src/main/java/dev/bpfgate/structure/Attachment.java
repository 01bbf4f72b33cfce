package dev.bpfgate.structure;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.link.License;
import dev.bpfgate.link.LinkedProgram;

/**
 * Programs that are attached to something in the kernel say to what, and have the licence that it demands. Mirrors:
 * check_attach_btf_id, check_struct_ops_btf_id, bpf_check_attach_target, v6.18.
 */
final class Attachment implements StructuralPass {
    @Override
    public String name() {
        return "attachment";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        LinkedProgram program = structure.program();
        switch (program.type()) {
            case STRUCT_OPS -> checkStructOps(program, sink);
            case TRACING, EXT -> checkTarget(program, sink);
            case LSM -> checkSecurityHook(program, sink);
            default -> {
                // Other types are attached without the verifier's knowledge.
            }
        }
    }

    private static void checkStructOps(LinkedProgram program, DiagnosticSink sink) {
        if (!License.isGplCompatible(program.license())) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.STRUCT_OPS_LICENSE);
        } else if (program.attachTarget() == null) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.STRUCT_OPS_TARGET);
        }
    }

    private static boolean checkTarget(LinkedProgram program, DiagnosticSink sink) {
        if (program.attachTarget() == null) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.ATTACH_TARGET);
            return false;
        }
        return true;
    }

    private static void checkSecurityHook(LinkedProgram program, DiagnosticSink sink) {
        if (checkTarget(program, sink) && !License.isGplCompatible(program.license())) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.LSM_LICENSE);
        }
    }
}
