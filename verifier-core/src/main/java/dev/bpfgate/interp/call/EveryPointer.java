package dev.bpfgate.interp.call;

import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What holds of pointers wherever a path holds them. Mirrors: bpf_for_each_reg_in_vstate. */
public final class EveryPointer {
    private EveryPointer() {}

    /** Replaces all that are meant, in registers and spilled, of all frames. */
    public static void replace(MachineState state, Predicate<RegValue> meant, UnaryOperator<RegValue> by) {
        for (int number = 0; number <= state.current(); number++) {
            Frame frame = state.frame(number);
            for (int r = 0; r < Frame.REGISTERS; r++) {
                if (meant.test(frame.reg(r))) {
                    frame.setReg(r, by.apply(frame.reg(r)));
                }
            }
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && meant.test(frame.slotValue(slot))) {
                    frame.setSlot(slot, frame.slotTypes(slot), by.apply(frame.slotValue(slot)));
                }
            }
        }
    }
}
