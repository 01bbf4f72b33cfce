package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** Arithmetic on slots and their bytes, and the changes that several kinds of access share. */
final class StackSlots {
    private StackSlots() {}

    /** Returns the slot that holds the byte at this offset from the frame pointer, which is negative. */
    static int slotOf(int offset) {
        return (-offset - 1) / SlotTypes.SLOT_BYTES;
    }

    /** Returns the index of the byte at this offset within its slot, as {@link SlotTypes} counts. */
    static int byteOf(int offset) {
        return (-offset - 1) % SlotTypes.SLOT_BYTES;
    }

    /** Returns the type of the byte at this offset. */
    static int typeAt(Frame frame, int offset) {
        return SlotTypes.at(frame.slotTypes(slotOf(offset)), byteOf(offset));
    }

    /** Returns how many bytes of a slot, from its lowest address, hold a spilled register. */
    static int spillSize(long types) {
        int size = 0;
        while (size < SlotTypes.SLOT_BYTES && SlotTypes.at(types, SlotTypes.SLOT_BYTES - 1 - size) == SlotTypes.SPILL) {
            size++;
        }
        return size;
    }

    /** Returns the slot with whatever was tracked there turned into plain data; what was never written stays so. */
    static long scrubbed(long types) {
        long result = types;
        for (int i = 0; i < SlotTypes.SLOT_BYTES; i++) {
            if (SlotTypes.at(result, i) != SlotTypes.INVALID) {
                result = SlotTypes.with(result, i, SlotTypes.MISC);
            }
        }
        return result;
    }

    /** Tells whoever listens that a slot of the active frame was used. */
    static void touched(Execution x, int slot) {
        if (x.trace() != null) {
            x.trace().touchedSlot(slot);
        }
    }

    /**
     * Forgets the dynptr of which a slot that is about to be written is part, and all memory obtained through it; one that
     * holds a reference may not be overwritten. Mirrors: destroy_if_dynptr_stack_slot.
     */
    static void destroyDynptr(Execution x, Frame frame, int slot) {
        if (slot >= frame.slotCount()
                || SlotTypes.at(frame.slotTypes(slot), SlotTypes.SLOT_BYTES - 1) != SlotTypes.DYNPTR) {
            return;
        }
        // The first slot, at the higher index, is the one with the mark.
        int first = frame.slotValue(slot).detail2() != 0 ? slot : slot + 1;
        RegValue dynptr = frame.slotValue(first);
        if ((dynptr.detail() & TypeFlags.DYNPTR_RINGBUF) != 0) {
            throw new Rejection(StackCode.OVERWRITE_REFERENCED_DYNPTR);
        }
        touched(x, first);
        touched(x, first - 1);
        frame.setSlot(first, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        frame.setSlot(first - 1, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        x.liveness().markWritten(frame.number(), 3L << first - 1);
        invalidateSlices(x, dynptr.id());
    }

    /** Makes every pointer to memory that was obtained through a dynptr unusable. */
    static void invalidateSlices(Execution x, int dynptrId) {
        MachineState state = x.state();
        RegValue gone = x.policy().perfmon() ? RegValue.UNKNOWN : RegValue.NOT_INIT;
        for (int number = 0; number <= state.current(); number++) {
            Frame frame = state.frame(number);
            for (int r = 0; r < Frame.REGISTERS; r++) {
                if (isSlice(frame.reg(r), dynptrId)) {
                    frame.setReg(r, gone);
                }
            }
            for (int slot = 0; slot < frame.slotCount(); slot++) {
                if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && isSlice(frame.slotValue(slot), dynptrId)) {
                    frame.setSlot(slot, frame.slotTypes(slot), gone);
                }
            }
        }
    }

    private static boolean isSlice(RegValue value, int dynptrId) {
        // What says over what its dynptr was is not found, and stays usable.
        return value.kind() == RegKind.MEM
                && (value.flags() & ~TypeFlags.MAYBE_NULL) == 0
                && value.detail2() == dynptrId;
    }
}
