package dev.bpfgate.cfg;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.Opcode;
import java.util.Random;

/** Programs of one subprogram with random jumps inside it, for comparisons with definitions. */
final class RandomPrograms {
    private static final int BRANCH = 0x15;
    private static final int MOVE = 0xb7;

    private RandomPrograms() {}

    static ControlFlowGraph next(Random random, int slots) {
        Insn[] insns = new Insn[slots];
        for (int slot = 0; slot < slots - 1; slot++) {
            int displacement = random.nextInt(slots) - slot - 1;
            int choice = random.nextInt(10);
            int opcode = choice < 4 ? BRANCH : choice < 6 ? Opcode.JA : choice < 7 ? Opcode.EXIT : MOVE;
            boolean jumps = opcode == BRANCH || opcode == Opcode.JA;
            insns[slot] = InsnDecoder.of(opcode, 0, 0, jumps ? displacement : 0, 0);
        }
        insns[slots - 1] = InsnDecoder.of(Opcode.EXIT, 0, 0, 0, 0);
        return new ControlFlowGraph(insns, new int[] {0});
    }
}
