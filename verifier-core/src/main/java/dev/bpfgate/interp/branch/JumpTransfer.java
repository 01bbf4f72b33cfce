package dev.bpfgate.interp.branch;

import dev.bpfgate.diag.BranchCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.MayGoto;
import dev.bpfgate.isa.Opcode;
import dev.bpfgate.state.MachineState;

/** Jumps without a condition on registers. */
public final class JumpTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public JumpTransfer(Execution x) {
        this.x = x;
    }

    /** Executes a {@code goto} or {@code gotol} and returns the next slot. */
    public int apply(Jump insn) {
        int unusedOffset = insn.isLong() ? insn.off() : insn.imm();
        boolean registerForm = (insn.opcode() & Opcode.SOURCE_REGISTER) != 0;
        if (registerForm || insn.src() != 0 || insn.dst() != 0 || unusedOffset != 0) {
            throw new Rejection(BranchCode.JA_RESERVED_FIELDS);
        }
        return insn.targetFrom(x.insnIndex());
    }

    /**
     * Executes a {@code may_goto} and returns its target: it is taken once the run-time counter is used up. The path on which
     * it is not yet is explored later; what differs there from the last time round and need not be precise is forgotten, so
     * that the loop converges.
     */
    public int apply(MayGoto insn) {
        boolean plain = insn.opcode() == Opcode.MAY_GOTO;
        if (!plain || insn.src() != 0 || insn.dst() != 0 || insn.imm() != 0) {
            throw new Rejection(BranchCode.INVALID_MAY_GOTO, insn.imm());
        }
        int at = x.insnIndex();
        MachineState earlier = x.explored().openAncestor(x.state().parent(), at);
        MachineState again = x.paths().fork(at + 1, at);
        again.setMayGotoDepth(again.mayGotoDepth() + 1);
        if (earlier != null) {
            x.explored().widen(earlier, again);
        }
        return insn.targetFrom(at);
    }
}
