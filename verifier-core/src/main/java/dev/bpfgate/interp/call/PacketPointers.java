package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** Forgets pointers into a packet whose data may have moved. Mirrors: clear_all_pkt_pointers. */
public final class PacketPointers {
    private PacketPointers() {}

    public static void forget(Execution x) {
        if (x.trace() != null) {
            x.trace().packetMoved();
        }
        MachineState state = x.state();
        RegValue gone = x.policy().perfmon() ? RegValue.UNKNOWN : RegValue.NOT_INIT;
        for (int number = 0; number <= state.current(); number++) {
            Frame frame = state.frame(number);
            for (int r = 0; r < Frame.REGISTERS; r++) {
                if (moves(frame.reg(r))) {
                    frame.setReg(r, gone);
                }
            }
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && moves(frame.slotValue(slot))) {
                    frame.setSlot(slot, frame.slotTypes(slot), gone);
                }
            }
        }
    }

    private static boolean moves(RegValue value) {
        int dynptrs = TypeFlags.DYNPTR_SKB | TypeFlags.DYNPTR_XDP | TypeFlags.DYNPTR_SKB_META;
        boolean slice = value.kind() == RegKind.MEM && value.has(dynptrs);
        return value.kind().isPacketData() || value.kind() == RegKind.PACKET_END || slice;
    }
}
