package dev.bpfgate.interp.call;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.call.subprogram.FrameExit;
import dev.bpfgate.interp.memory.FixedPointer;
import dev.bpfgate.isa.LoadPacket;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Legacy loads from the packet, which end the program where the packet is too short. Mirrors: check_ld_abs. */
public final class PacketLoadTransfer {
    private static final int CONTEXT = 6;

    private final Execution x;
    private final HeldResources held;
    private final FrameExit frames;

    /** Makes the transfer object of one execution. */
    public PacketLoadTransfer(Execution x) {
        this.x = x;
        held = new HeldResources(x);
        frames = new FrameExit(x);
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
        CallerSaved.clear(x, x.frame());
        x.set(0, RegValue.UNKNOWN);
        return x.state().current() == 0 ? x.insnIndex() + 1 : leaveOrGoOn();
    }

    /** Within a subprogram, follows first the path on which the packet is too short and the subprogram returns 0. */
    private int leaveOrGoOn() {
        x.paths().fork(x.insnIndex() + 1, x.insnIndex());
        x.set(0, RegValue.ZERO);
        return frames.leave();
    }
}
