package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.ByteSwap;
import dev.bpfgate.isa.Negate;

/** Not built yet. */
public final class AluTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public AluTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(Alu insn) {
        throw new NotModelled("Alu" + (x.insnIndex() < 0 ? "?" : ""));
    }

    /** Executes the instruction and returns the next slot. */
    public int negate(Negate insn) {
        throw new NotModelled("Negate" + (x.insnIndex() < 0 ? "?" : ""));
    }

    /** Executes the instruction and returns the next slot. */
    public int swap(ByteSwap insn) {
        throw new NotModelled("ByteSwap" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
