package dev.bpfgate.structure;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.kernel.Limits;
import java.util.BitSet;

/**
 * Subprograms begin where calls and function addresses point, inside the program; there are not too many of them, and whoever
 * loads them may. Kernel functions that are called exist. Mirrors: add_subprog_and_kfunc, v6.18.
 */
final class SubprogramDiscovery implements StructuralPass {
    @Override
    public String name() {
        return "subprograms";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        BitSet starts = new BitSet();
        starts.set(0);
        boolean sound = discover(structure, starts, sink) && discoverExceptionCallback(structure, starts, sink);
        structure.foundSubprograms(starts.stream().toArray(), sound);
    }

    /** Collects the first slots of subprograms; returns false after an objection. */
    private static boolean discover(ProgramStructure structure, BitSet starts, DiagnosticSink sink) {
        Limits limits = structure.options().kernel().limits();
        KernelFunctionCalls kernelFunctions = new KernelFunctionCalls(structure.program(), limits.kernelFunctions());
        Insn[] insns = structure.insns();
        int subprograms = 1;
        for (int slot = 0; slot < insns.length; slot++) {
            Insn insn = insns[slot];
            boolean callsKernel = callsKernel(insn);
            if (!callsKernel && !refersToSubprogram(insn)) {
                continue;
            }
            if (!structure.options().privileges().bpfCapable()) {
                sink.reject(slot, StructureCode.CALLS_NEED_PRIVILEGE);
                return false;
            }
            if (callsKernel) {
                if (!kernelFunctions.add(slot, (Call) insn, sink)) {
                    return false;
                }
                continue;
            }
            int start = slot + insn.imm() + 1;
            if (start < 0 || start >= insns.length) {
                sink.reject(slot, StructureCode.CALL_DESTINATION);
                return false;
            }
            if (starts.get(start)) {
                continue;
            }
            if (subprograms++ == limits.subprograms()) {
                sink.reject(slot, StructureCode.TOO_MANY_SUBPROGRAMS);
                return false;
            }
            starts.set(start);
        }
        return true;
    }

    private static boolean discoverExceptionCallback(ProgramStructure structure, BitSet starts, DiagnosticSink sink) {
        int slot = ExceptionCallback.find(structure.program(), sink);
        if (slot == ControlFlowGraph.NONE) {
            return sink.diagnostic() == null;
        }
        if (slot < 0 || slot >= structure.insns().length) {
            sink.reject(Diagnostic.NO_INSN, StructureCode.CALL_DESTINATION);
            return false;
        }
        if (!starts.get(slot)
                && starts.cardinality() == structure.options().kernel().limits().subprograms()) {
            sink.reject(slot, StructureCode.TOO_MANY_SUBPROGRAMS);
            return false;
        }
        starts.set(slot);
        structure.foundExceptionCallback(slot);
        return true;
    }

    private static boolean callsKernel(Insn insn) {
        return insn instanceof Call call && call.target() == CallTarget.KFUNC;
    }

    private static boolean refersToSubprogram(Insn insn) {
        return insn instanceof Call call && call.target() == CallTarget.SUBPROGRAM
                || insn instanceof LoadImm64 load && load.source() == ImmSource.FUNCTION;
    }
}
