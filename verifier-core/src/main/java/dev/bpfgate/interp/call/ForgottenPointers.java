package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import java.util.function.Predicate;

/** Makes pointers unusable wherever a path holds them. Mirrors: mark_reg_invalid in bpf_for_each_reg_in_vstate. */
final class ForgottenPointers {
    private ForgottenPointers() {}

    /** Forgets all that is meant, in registers and spilled, of all frames: numbers remain, or nothing readable. */
    static void forget(Execution x, Predicate<RegValue> meant) {
        MachineState state = x.state();
        RegValue gone = x.policy().perfmon() ? RegValue.UNKNOWN : RegValue.NOT_INIT;
        for (int number = 0; number <= state.current(); number++) {
            Frame frame = state.frame(number);
            for (int r = 0; r < Frame.REGISTERS; r++) {
                if (meant.test(frame.reg(r))) {
                    frame.setReg(r, gone);
                }
            }
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && meant.test(frame.slotValue(slot))) {
                    frame.setSlot(slot, frame.slotTypes(slot), gone);
                }
            }
        }
    }
}
