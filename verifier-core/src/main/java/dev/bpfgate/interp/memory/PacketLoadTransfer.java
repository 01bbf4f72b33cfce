package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.isa.LoadPacket;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Legacy loads from the packet, which end the program where the packet is too short. Mirrors: check_ld_abs. */
public final class PacketLoadTransfer {
    private static final int CONTEXT = 6;
    private static final int LAST_CALLER_SAVED = 5;

    private final Execution x;
    private final HeldResources held;

    /** Makes the transfer object of one execution. */
    public PacketLoadTransfer(Execution x) {
        this.x = x;
        held = new HeldResources(x);
    }

    /** Executes the instruction and returns the next slot. */
    public int apply(LoadPacket insn) {
        if (!x.kernel().programType(x.program().type()).legacyPacketLoads()) {
            throw new Rejection(MemoryCode.PACKET_LOAD_PROGRAM_TYPE);
        }
        boolean sourceEmpty = insn.indirect() || insn.src() == 0;
        if (insn.dst() != 0 || insn.off() != 0 || insn.size() == MemSize.DW || !sourceEmpty) {
            throw new Rejection(MemoryCode.PACKET_LOAD_RESERVED_FIELDS);
        }
        RegValue context = x.readable(CONTEXT);
        held.requireNone(false, true, "BPF_LD_[ABS|IND]");
        if (!context.is(RegKind.CTX)) {
            throw new Rejection(MemoryCode.PACKET_LOAD_WITHOUT_CONTEXT);
        }
        if (insn.indirect()) {
            x.readable(insn.src());
        }
        FixedPointer.require(CONTEXT, context);
        for (int r = 0; r <= LAST_CALLER_SAVED; r++) {
            x.set(r, RegValue.NOT_INIT);
            x.requireWritable(r);
        }
        x.set(0, RegValue.UNKNOWN);
        return x.insnIndex() + 1;
    }
}
