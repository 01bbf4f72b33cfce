package dev.bpfgate.structure;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Opcode;

/**
 * No jump leaves its subprogram, and no subprogram runs off its end. Opcodes are still unchecked, so whatever has the class of a
 * jump counts as one. Mirrors: check_subprogs, v6.18.
 */
final class JumpBounds implements StructuralPass {
    @Override
    public String name() {
        return "jump bounds";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        ControlFlowGraph graph = structure.graph();
        Insn[] insns = structure.insns();
        for (int subprogram = 0; subprogram < graph.subprograms(); subprogram++) {
            int start = graph.start(subprogram);
            int end = graph.end(subprogram);
            for (int slot = start; slot < end; slot++) {
                Insn insn = insns[slot];
                if (jumps(insn)) {
                    int target = slot + displacement(insn) + 1;
                    if (target < start || target >= end) {
                        sink.reject(slot, StructureCode.JUMP_OUT_OF_RANGE, slot, target);
                        return;
                    }
                }
            }
            if (!mayBeLast(insns[end - 1])) {
                sink.reject(end - 1, StructureCode.LAST_INSN);
                return;
            }
        }
    }

    private static boolean jumps(Insn insn) {
        int operation = insn.opcode() & Opcode.OPERATION_MASK;
        return Opcode.isJump(insn.opcode())
                && operation != (Opcode.EXIT & Opcode.OPERATION_MASK)
                && operation != (Opcode.CALL & Opcode.OPERATION_MASK);
    }

    private static int displacement(Insn insn) {
        return insn.opcode() == Opcode.GOTOL ? insn.imm() : insn.off();
    }

    private static boolean mayBeLast(Insn insn) {
        int opcode = insn.opcode();
        return opcode == Opcode.EXIT || opcode == Opcode.JA || opcode == Opcode.GOTOL;
    }
}
