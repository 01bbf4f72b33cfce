package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.link.FuncRecord;
import java.util.List;

/**
 * The records of function types match the subprograms, and subprograms with legacy instructions return a number.
 * Mirrors: check_btf_func, check_abnormal_return, v6.18.
 */
final class FunctionLayout implements StructuralPass {
    @Override
    public String name() {
        return "function layout";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        List<FuncRecord> records = structure.program().funcInfo();
        Btf btf = structure.program().btf();
        if (btf == null || records.isEmpty()) {
            checkLegacy(structure, sink);
            return;
        }
        ControlFlowGraph graph = structure.graph();
        if (records.size() != graph.subprograms()) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.FUNC_INFO_COUNT);
            return;
        }
        for (int subprogram = 0; subprogram < graph.subprograms(); subprogram++) {
            FuncRecord record = records.get(subprogram);
            if (record.slot() != graph.start(subprogram)) {
                sink.reject(graph.start(subprogram), StructureCode.FUNC_INFO_LAYOUT);
                return;
            }
            if (subprogram > 0
                    && !returnsNumber(btf, record.typeId())
                    && rejectsLegacy(
                            structure,
                            subprogram,
                            StructureCode.PACKET_LOAD_RETURN,
                            StructureCode.TAIL_CALL_RETURN,
                            sink)) {
                return;
            }
        }
    }

    private static void checkLegacy(ProgramStructure structure, DiagnosticSink sink) {
        for (int subprogram = 1; subprogram < structure.graph().subprograms(); subprogram++) {
            if (rejectsLegacy(
                    structure,
                    subprogram,
                    StructureCode.PACKET_LOAD_WITHOUT_BTF,
                    StructureCode.TAIL_CALL_WITHOUT_BTF,
                    sink)) {
                return;
            }
        }
    }

    /** Objects to a subprogram with packet loads or, failing these, tail calls. */
    private static boolean rejectsLegacy(
            ProgramStructure structure,
            int subprogram,
            DiagnosticCode packetLoad,
            DiagnosticCode tailCall,
            DiagnosticSink sink) {
        int tailCallSlot = Diagnostic.NO_INSN;
        for (int slot = structure.graph().start(subprogram);
                slot < structure.graph().end(subprogram);
                slot++) {
            Insn insn = structure.insns()[slot];
            if (isPacketLoad(insn)) {
                sink.reject(slot, packetLoad);
                return true;
            }
            if (tailCallSlot == Diagnostic.NO_INSN && ProgramAnalysis.isTailCall(insn)) {
                tailCallSlot = slot;
            }
        }
        if (tailCallSlot == Diagnostic.NO_INSN) {
            return false;
        }
        sink.reject(tailCallSlot, tailCall);
        return true;
    }

    /** Opcodes are still unchecked, so the mode alone makes a packet load, of whatever width. */
    private static boolean isPacketLoad(Insn insn) {
        int mode = Opcode.modeOf(insn.opcode());
        return Opcode.classOf(insn.opcode()) == Opcode.LD && (mode == Opcode.MODE_ABS || mode == Opcode.MODE_IND);
    }

    private static boolean returnsNumber(Btf btf, int functionId) {
        BtfKind kind = btf.kind(btf.skipModifiers(btf.prototype(functionId).returnTypeId()));
        return kind == BtfKind.INT || kind == BtfKind.ENUM || kind == BtfKind.ENUM64;
    }
}
