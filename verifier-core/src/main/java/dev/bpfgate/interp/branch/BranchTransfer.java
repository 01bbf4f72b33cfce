package dev.bpfgate.interp.branch;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Branch;

/** Not built yet. */
public final class BranchTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public BranchTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Branch insn) {
        throw new NotModelled("Branch" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
