package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.link.FuncRecord;
import dev.bpfgate.link.LinkedProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * The function that a program's entry names, by a tag in its type information, to be run when it throws. Mirrors:
 * bpf_find_exception_callback_insn_off, v6.18.
 */
final class ExceptionCallback {
    private static final String TAG = "exception_callback:";
    private static final int GLOBAL = 1;

    private ExceptionCallback() {}

    /** Returns the callback's first slot, {@link ControlFlowGraph#NONE} when there is none or after an objection. */
    static int find(LinkedProgram program, DiagnosticSink sink) {
        if (program.btf() == null || program.funcInfo().isEmpty()) {
            return ControlFlowGraph.NONE;
        }
        List<String> names = names(program.btf(), program.funcInfo().get(0).typeId());
        if (names.size() > 1) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.EXCEPTION_CALLBACKS);
        }
        return names.size() == 1 ? slotOf(program, names.get(0), sink) : ControlFlowGraph.NONE;
    }

    private static List<String> names(Btf btf, int function) {
        List<String> names = new ArrayList<>();
        for (BtfType.DeclTag tag : btf.declTags(function)) {
            if (tag.componentIndex() == -1 && tag.name().startsWith(TAG)) {
                names.add(tag.name().substring(TAG.length()));
            }
        }
        return names;
    }

    private static int slotOf(LinkedProgram program, String name, DiagnosticSink sink) {
        int id = program.btf().find(name, BtfKind.FUNC);
        if (id <= 0) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.EXCEPTION_CALLBACK_UNKNOWN, name);
            return ControlFlowGraph.NONE;
        }
        if (((BtfType.Func) program.btf().type(id)).linkage() != GLOBAL) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.EXCEPTION_CALLBACK_STATIC, name);
            return ControlFlowGraph.NONE;
        }
        for (FuncRecord record : program.funcInfo()) {
            if (record.typeId() == id) {
                return slotOf(record, sink);
            }
        }
        sink.reject(Diagnostic.NO_INSN, StructureCode.EXCEPTION_CALLBACK_ABSENT);
        return ControlFlowGraph.NONE;
    }

    private static int slotOf(FuncRecord record, DiagnosticSink sink) {
        if (record.slot() == 0) {
            sink.reject(0, StructureCode.EXCEPTION_CALLBACK_IS_MAIN);
            return ControlFlowGraph.NONE;
        }
        return record.slot();
    }
}
