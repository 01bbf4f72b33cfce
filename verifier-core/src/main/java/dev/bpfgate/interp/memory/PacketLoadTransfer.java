package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.LoadPacket;

/** Not built yet. */
public final class PacketLoadTransfer {
    private final Execution x;

    /** Makes the transfer object of one execution. */
    public PacketLoadTransfer(Execution x) {
        this.x = x;
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(LoadPacket insn) {
        throw new NotModelled("LoadPacket" + (x.insnIndex() < 0 ? "?" : ""));
    }
}
