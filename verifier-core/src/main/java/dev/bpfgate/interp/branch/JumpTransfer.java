package dev.bpfgate.interp.branch;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.isa.MayGoto;

/** Not built yet. */
public final class JumpTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public JumpTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Jump insn) {
        throw new NotModelled("Jump" + (x.insnIndex() < 0 ? "?" : ""));
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(MayGoto insn) {
        throw new NotModelled("MayGoto" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
