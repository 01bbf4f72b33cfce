package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** Judges ranges of the stack that a callee reads or writes as memory. Mirrors: check_stack_range_initialized. */
final class StackRange {
    private final Execution x;
    private final StackBounds bounds;

    StackRange(Execution x, StackBounds bounds) {
        this.x = x;
        this.bounds = bounds;
    }

    /**
     * Rejects a range that is not wholly on the stack and, unless it is only filled, initialised.
     *
     * @param offset fixed part of the offset from the frame pointer, in bytes
     * @param zeroAllowed whether a size of 0 is fine
     * @return whether the caller must mark the range as written by the callee, once all arguments are judged
     */
    boolean require(int register, RegValue pointer, int offset, int size, boolean zeroAllowed, RegionUse use) {
        if (size == 0 && !zeroAllowed) {
            throw new Rejection(StackCode.ZERO_SIZED_READ);
        }
        bounds.require(register, pointer, offset, size, use != RegionUse.READ);
        boolean fixed = pointer.number().isConstant();
        if (!fixed && !x.policy().privileges().bypassSpeculationV1()) {
            throw new Rejection(StackCode.VARIABLE_OFFSET_UNPRIVILEGED, register, VariableOffset.text(pointer));
        }
        int first = (int) ((fixed ? pointer.number().value() : pointer.number().smin()) + offset);
        int end = (int) ((fixed ? pointer.number().value() : pointer.number().smax()) + offset) + size;
        Frame frame = bounds.frameOf(pointer);
        // How much is written at a variable offset is not known well enough to count it as initialised.
        if (use == RegionUse.FILL && fixed) {
            requireNoDynptr(frame, first, end);
            return true;
        }
        for (int at = first; at < end; at++) {
            read(register, pointer, frame, at, first, size, use != RegionUse.READ);
        }
        return false;
    }

    private static void requireNoDynptr(Frame frame, int first, int end) {
        for (int at = first; at < end; at++) {
            if (StackSlots.slotOf(at) < frame.slotCount() && StackSlots.typeAt(frame, at) == SlotTypes.DYNPTR) {
                throw new Rejection(StackCode.WRITE_TO_DYNPTR, at);
            }
        }
    }

    private void read(int register, RegValue pointer, Frame frame, int at, int first, int size, boolean clobber) {
        int slot = StackSlots.slotOf(at);
        if (slot >= frame.slotCount()) {
            throw new Rejection(StackCode.STACK_TOO_SMALL);
        }
        int type = StackSlots.typeAt(frame, at);
        boolean uninitialised = x.policy().privileges().allowUninitializedStack();
        if (type == SlotTypes.ZERO || (type == SlotTypes.INVALID && uninitialised)) {
            if (clobber) {
                frame.setSlot(
                        slot,
                        SlotTypes.with(frame.slotTypes(slot), StackSlots.byteOf(at), SlotTypes.MISC),
                        frame.slotValue(slot));
            }
        } else if (type != SlotTypes.MISC) {
            if (!isReadableSpill(frame, slot)) {
                throw uninitialised(register, pointer, at, first, size);
            }
            if (clobber) {
                frame.setSlot(slot, StackSlots.scrubbed(frame.slotTypes(slot)), RegValue.UNKNOWN);
            }
        }
        x.liveness().markRead(pointer.frame(), 1L << slot);
    }

    private boolean isReadableSpill(Frame frame, int slot) {
        return SlotTypes.holdsSpill(frame.slotTypes(slot))
                && (frame.slotValue(slot).isScalar() || x.policy().perfmon());
    }

    private static Rejection uninitialised(int register, RegValue pointer, int at, int first, int size) {
        if (pointer.number().isConstant()) {
            return new Rejection(StackCode.UNINITIALISED_READ_BY_CALLEE, register, first, at - first, size);
        }
        return new Rejection(
                StackCode.UNINITIALISED_VARIABLE_READ, register, VariableOffset.text(pointer), at - first, size);
    }
}
