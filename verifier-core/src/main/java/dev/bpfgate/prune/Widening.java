package dev.bpfgate.prune;

import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Makes a loop converge: scalars that changed since an earlier round, and that nothing needed to be precise so far, are
 * supposed to be anything from now on. Mirrors: widen_imprecise_scalars.
 */
final class Widening {
    private final IdMap ids = new IdMap();
    private final ValueComparison values = new ValueComparison(ids);

    /** Widens a path that is in the same frames as an earlier state. */
    void widen(MachineState earlier, MachineState path) {
        ids.clear();
        for (int i = earlier.current(); i >= 0; i--) {
            widenRegisters(earlier.frame(i), path.frame(i));
            widenSlots(earlier.frame(i), path.frame(i));
        }
    }

    private void widenRegisters(Frame earlier, Frame frame) {
        for (int r = 0; r < Frame.REGISTERS; r++) {
            boolean precise = earlier.isPreciseReg(r) || frame.isPreciseReg(r);
            if (changed(earlier.reg(r), frame.reg(r), precise)) {
                frame.setReg(r, RegValue.UNKNOWN);
            }
        }
    }

    private void widenSlots(Frame earlier, Frame frame) {
        int shared = Math.min(earlier.slotCount(), frame.slotCount());
        for (int slot = 0; slot < shared; slot++) {
            if (!SlotTypes.holdsSpill(earlier.slotTypes(slot)) || !SlotTypes.holdsSpill(frame.slotTypes(slot))) {
                continue;
            }
            boolean precise = earlier.isPreciseSlot(slot) || frame.isPreciseSlot(slot);
            if (changed(earlier.slotValue(slot), frame.slotValue(slot), precise)) {
                frame.setSlot(slot, frame.slotTypes(slot), RegValue.UNKNOWN);
            }
        }
    }

    private boolean changed(RegValue earlier, RegValue value, boolean precise) {
        return earlier.isScalar() && value.isScalar() && !precise && !values.same(earlier, value);
    }
}
