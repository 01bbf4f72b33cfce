package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.link.FuncRecord;

/** The records of function types begin at slot 0, ascend, and name functions. Mirrors: check_btf_func_early, v6.18. */
final class FunctionTypes implements StructuralPass {
    @Override
    public String name() {
        return "function types";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        Btf btf = structure.program().btf();
        if (btf == null) {
            return;
        }
        FuncRecord previous = null;
        for (FuncRecord record : structure.program().funcInfo()) {
            if (previous == null && record.slot() != 0) {
                sink.reject(Diagnostic.NO_INSN, StructureCode.FUNC_INFO_FIRST, record.slot());
                return;
            }
            if (previous != null && Integer.compareUnsigned(record.slot(), previous.slot()) <= 0) {
                sink.reject(Diagnostic.NO_INSN, StructureCode.FUNC_INFO_ORDER, record.slot(), previous.slot());
                return;
            }
            if (!btf.contains(record.typeId()) || btf.prototype(record.typeId()) == null) {
                sink.reject(Diagnostic.NO_INSN, StructureCode.FUNC_INFO_TYPE, record.typeId());
                return;
            }
            previous = record;
        }
    }
}
