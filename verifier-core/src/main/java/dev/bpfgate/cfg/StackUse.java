package dev.bpfgate.cfg;

import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.Move;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;

/**
 * How much stack each subprogram names in its code: the deepest offset from the frame pointer that an access has, or that an
 * address is made with. What only simulation finds out, such as how far a helper writes, is not in it.
 */
public final class StackUse {
    private static final int SLOT_BYTES = 8;

    private StackUse() {}

    /** Returns the bytes that each subprogram uses, multiples of 8, in order. */
    public static int[] of(ControlFlowGraph flow) {
        int[] bytes = new int[flow.subprograms()];
        for (int slot = 0; slot < flow.length(); slot++) {
            int subprogram = flow.subprogramOf(slot);
            int deepest = -offsetAt(flow, slot);
            int rounded = (deepest + SLOT_BYTES - 1) / SLOT_BYTES * SLOT_BYTES;
            bytes[subprogram] = Math.max(bytes[subprogram], rounded);
        }
        return bytes;
    }

    private static int offsetAt(ControlFlowGraph flow, int slot) {
        Insn insn = flow.insn(slot);
        if (insn instanceof Load load) {
            return load.src() == Reg.FRAME_POINTER ? load.off() : 0;
        }
        if (insn instanceof Store || insn instanceof StoreImm || insn instanceof Atomic) {
            return insn.dst() == Reg.FRAME_POINTER ? insn.off() : 0;
        }
        return isAddress(flow, slot) ? insn.imm() : 0;
    }

    /** Returns whether the instruction before copies the frame pointer and this one subtracts from the copy. */
    private static boolean isAddress(ControlFlowGraph flow, int slot) {
        return flow.insn(slot) instanceof Alu sum
                && sum.op() == AluOp.ADD
                && sum.immediate()
                && sum.is64()
                && slot > 0
                && flow.insn(slot - 1) instanceof Move move
                && !move.immediate()
                && move.src() == Reg.FRAME_POINTER
                && move.dst() == sum.dst();
    }
}
