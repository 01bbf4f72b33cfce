package dev.bpfgate.structure;

import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.LoadImm64;
import dev.bpfgate.isa.Opcode;

/**
 * Every slot, reached or not, holds an instruction, loads leave their immediate zero, and 64-bit immediates are whole and can be
 * resolved. Mirrors: resolve_pseudo_ldimm64, v6.18.
 */
final class SlotEncoding implements StructuralPass {
    @Override
    public String name() {
        return "slot encoding";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        Insn[] insns = structure.insns();
        ImmediateResolution resolution = new ImmediateResolution(
                structure.program(),
                structure.options().kernel(),
                structure.options().privileges());
        for (int slot = 0; slot < insns.length; slot++) {
            Insn insn = insns[slot];
            if (usesReservedLoadFields(insn)) {
                sink.reject(slot, StructureCode.LOAD_RESERVED_FIELDS);
                return;
            }
            if (insn.kind() == InsnKind.LOAD_IMM64) {
                if (!isWhole(insns, slot)) {
                    sink.reject(slot, StructureCode.IMM64_MALFORMED);
                    return;
                }
                if (!resolution.resolve(slot, (LoadImm64) insn, sink)) {
                    return;
                }
                slot++;
            } else if (isNoInstruction(insn)) {
                sink.reject(slot, StructureCode.UNKNOWN_OPCODE, insn.opcode());
                return;
            }
        }
    }

    private static boolean usesReservedLoadFields(Insn insn) {
        if (Opcode.classOf(insn.opcode()) != Opcode.LDX) {
            return false;
        }
        int mode = Opcode.modeOf(insn.opcode());
        boolean knownMode = mode == Opcode.MODE_MEM || mode == Opcode.MODE_MEMSX;
        return !knownMode || insn.imm() != 0;
    }

    private static boolean isWhole(Insn[] insns, int slot) {
        if (slot + 1 == insns.length) {
            return false;
        }
        Insn second = insns[slot + 1];
        return second.opcode() == 0 && second.dst() == 0 && second.src() == 0 && second.off() == 0;
    }

    private static boolean isNoInstruction(Insn insn) {
        return insn.kind() == InsnKind.UNKNOWN || insn.kind() == InsnKind.SECOND_HALF;
    }
}
