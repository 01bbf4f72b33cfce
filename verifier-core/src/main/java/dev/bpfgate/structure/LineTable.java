package dev.bpfgate.structure;

import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.link.LineRecord;
import java.util.List;

/** The records of source lines ascend, point at instructions, and every subprogram has one. Mirrors: check_btf_line, v6.18. */
final class LineTable implements StructuralPass {
    @Override
    public String name() {
        return "source lines";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        List<LineRecord> records = structure.program().lineInfo();
        if (structure.program().btf() == null || records.isEmpty()) {
            return;
        }
        int[] starts = structure.starts();
        int slots = structure.insns().length;
        int subprogram = 0;
        int previous = 0;
        for (int i = 0; i < records.size(); i++) {
            LineRecord record = records.get(i);
            int slot = record.slot();
            boolean ascends = i == 0 || Integer.compareUnsigned(slot, previous) > 0;
            if (!ascends || Integer.compareUnsigned(slot, slots) >= 0) {
                sink.reject(-1, StructureCode.LINE_INFO_ORDER, i, slot, previous, slots);
                return;
            }
            if (structure.insns()[slot].opcode() == 0) {
                sink.reject(slot, StructureCode.LINE_INFO_INSN, i);
                return;
            }
            if (record.file() == null || record.text() == null) {
                sink.reject(slot, StructureCode.LINE_INFO_STRINGS, i);
                return;
            }
            if (subprogram < starts.length && slot == starts[subprogram]) {
                subprogram++;
            } else if (subprogram < starts.length && starts[subprogram] < slot) {
                sink.reject(starts[subprogram], StructureCode.LINE_INFO_MISSING, subprogram);
                return;
            }
            previous = slot;
        }
        if (subprogram < starts.length) {
            int missing = starts.length - subprogram;
            sink.reject(starts[subprogram], StructureCode.LINE_INFO_MISSING_REST, missing, subprogram);
        }
    }
}
