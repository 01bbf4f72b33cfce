package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Wipes from a stored state what nothing that follows reads, so that fewer differences stand in the way of later comparisons.
 * Mirrors: clean_verifier_state.
 */
final class StateCleaning {
    private final ProgramFacts facts;
    private final StackLiveness liveness;

    StateCleaning(ProgramFacts facts, StackLiveness liveness) {
        this.facts = facts;
        this.liveness = liveness;
    }

    /** Wipes a stored state's dead registers and slots; all paths that descend from it must have ended. */
    void clean(MachineState stored) {
        for (int i = 0; i <= stored.current(); i++) {
            Frame frame = stored.frame(i);
            wipeRegisters(frame, facts.liveBefore(stored.insnOf(i)));
            wipeSlots(frame, liveness.liveSlots(stored, i));
        }
        stored.setCleaned(true);
    }

    private static void wipeRegisters(Frame frame, int live) {
        for (int register = 0; register < Frame.FP; register++) {
            if ((live >>> register & 1) == 0 && frame.reg(register).kind() != RegKind.NOT_INIT) {
                frame.setReg(register, RegValue.NOT_INIT);
            }
        }
    }

    private static void wipeSlots(Frame frame, long live) {
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            if ((live >>> slot & 1) == 0 && frame.slotTypes(slot) != SlotTypes.ALL_INVALID) {
                frame.setSlot(slot, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
            }
        }
    }
}
