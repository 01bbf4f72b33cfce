package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.Stage;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramTypeRules;
import dev.bpfgate.link.LinkedProgram;

/** The loader may load programs of this type, with this attach type. Mirrors: bpf_prog_load, v6.18. */
final class LoadRules implements StructuralPass {
    /** A function of every kernel that takes programs at all. */
    private static final String VERIFIER = "bpf_check";

    @Override
    public String name() {
        return "load rules";
    }

    @Override
    public Stage stage() {
        return Stage.LOAD;
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        LinkedProgram program = structure.program();
        ProgramTypeRules rules = structure.options().kernel().programType(program.type());
        if (rules == null || !isBuiltIn(rules, program.kernelBtf())) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.PROGRAM_TYPE);
        } else if (!rules.mayLoad(structure.options().privileges())) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.PROGRAM_TYPE_PRIVILEGE);
        } else if (!acceptsAttachType(rules, program)) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.ATTACH_TYPE);
        }
    }

    /** Types that were left out when the kernel was built leave no function in its type information. */
    private static boolean isBuiltIn(ProgramTypeRules rules, Btf kernel) {
        return kernel == null
                || rules.builtWith() == null
                || kernel.find(rules.builtWith(), BtfKind.FUNC) != 0
                || !namesFunctions(kernel);
    }

    /** Type information that was cut down to what some program needs tells nothing about functions. */
    private static boolean namesFunctions(Btf kernel) {
        return kernel.find(VERIFIER, BtfKind.FUNC) != 0;
    }

    private static boolean acceptsAttachType(ProgramTypeRules rules, LinkedProgram program) {
        // Of struct_ops programs the number is a place in a structure, which is looked at when that is known.
        AttachType attachType = program.attachType();
        return attachType == null || rules.acceptsAttachType(attachType);
    }
}
