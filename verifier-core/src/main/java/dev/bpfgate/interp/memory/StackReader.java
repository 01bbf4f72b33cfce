package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Loads from the stack. A load of exactly what was spilled gives the register back, one of fewer bytes from the same address
 * its low part; zero bytes give zero; anything else is a number that nobody knows.
 */
final class StackReader {
    private final Execution x;
    private final StackBounds bounds;
    private final StackRange range;

    StackReader(Execution x, StackBounds bounds, StackRange range) {
        this.x = x;
        this.bounds = bounds;
        this.range = range;
    }

    /** Returns what a load yields, before it is cut to its width. Mirrors: check_stack_read. */
    RegValue read(Access access) {
        RegValue pointer = access.pointer();
        bounds.require(access.register(), pointer, access.offset(), access.size(), false);
        Frame frame = bounds.frameOf(pointer);
        if (pointer.number().isConstant()) {
            int offset = access.offset() + (int) pointer.number().value();
            return readFixed(access, frame, offset);
        }
        if (access.valueRegister() == Access.NO_REGISTER) {
            throw new Rejection(
                    StackCode.VARIABLE_OFFSET_PASSED, VariableOffset.text(pointer), access.offset(), access.size());
        }
        range.require(access.register(), pointer, access.offset(), access.size(), false, RegionUse.READ);
        int first = (int) (pointer.number().smin() + access.offset());
        int end = (int) (pointer.number().smax() + access.offset() + access.size());
        x.fastcallSpills().accessed(frame.subprogram(), x.insnIndex(), first);
        return data(frame, first, end);
    }

    // Mirrors: check_stack_read_fixed_off.
    private RegValue readFixed(Access access, Frame frame, int offset) {
        int slot = StackSlots.slotOf(offset);
        StackSlots.touched(x, slot);
        x.fastcallSpills().accessed(x.frame().subprogram(), x.insnIndex(), offset);
        x.liveness().markRead(frame.number(), 1L << slot);
        long types = frame.slotTypes(slot);
        if (!SlotTypes.holdsSpill(types)) {
            requireInitialised(frame, offset, access.size(), false);
            return access.valueRegister() == Access.NO_REGISTER
                    ? RegValue.UNKNOWN
                    : data(frame, offset, offset + access.size());
        }
        int spillSize = StackSlots.spillSize(types);
        boolean whole = access.size() == SlotTypes.SLOT_BYTES && spillSize == SlotTypes.SLOT_BYTES;
        return whole ? refill(access, frame, offset, slot) : refillPart(access, frame, offset, slot, spillSize);
    }

    private RegValue refill(Access access, Frame frame, int offset, int slot) {
        if (access.valueRegister() == Access.NO_REGISTER) {
            if (frame.slotValue(slot).isPointer() && !x.policy().perfmon()) {
                throw new Rejection(StackCode.SPILLED_POINTER_LEAK, offset);
            }
            record(frame, slot);
            return RegValue.UNKNOWN;
        }
        record(frame, slot);
        // A value that lost its id in the slot gets no new one: the spill gave it, the fill does not.
        return frame.slotValue(slot);
    }

    private RegValue refillPart(Access access, Frame frame, int offset, int slot, int spillSize) {
        RegValue spilled = frame.slotValue(slot);
        if (!spilled.isScalar()) {
            throw new Rejection(StackCode.FILL_SIZE);
        }
        if (access.valueRegister() == Access.NO_REGISTER) {
            return RegValue.UNKNOWN;
        }
        int size = access.size();
        if (size <= spillSize && offset % SlotTypes.SLOT_BYTES == 0) {
            record(frame, slot);
            return spilled.number().unsignedWidth() > size * Byte.SIZE ? spilled.withId(0) : spilled;
        }
        requireInitialised(frame, offset, size, true);
        int spilledBytes = count(frame, offset, size, SlotTypes.SPILL);
        if (spilledBytes == size && spilled.isZero()) {
            record(frame, slot);
            return RegValue.ZERO;
        }
        return count(frame, offset, size, SlotTypes.ZERO) == size ? RegValue.ZERO : RegValue.UNKNOWN;
    }

    private void record(Frame frame, int slot) {
        x.paths().record(JumpHistory.stackAccess(frame.number(), slot), 0);
    }

    private static int count(Frame frame, int offset, int size, int type) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += StackSlots.typeAt(frame, offset + i) == type ? 1 : 0;
        }
        return count;
    }

    private void requireInitialised(Frame frame, int offset, int size, boolean spillsToo) {
        boolean uninitialised = x.policy().privileges().allowUninitializedStack();
        for (int i = 0; i < size; i++) {
            boolean readable = switch (StackSlots.typeAt(frame, offset + i)) {
                case SlotTypes.MISC, SlotTypes.ZERO -> true;
                case SlotTypes.INVALID -> uninitialised;
                case SlotTypes.SPILL -> spillsToo;
                default -> false;
            };
            if (!readable) {
                throw new Rejection(StackCode.UNINITIALISED_READ, offset, i, size);
            }
        }
    }

    /** Returns what bytes of data in {@code [first, end)} make. Mirrors: mark_reg_stack_read. */
    private RegValue data(Frame frame, int first, int end) {
        for (int offset = first; offset < end; offset++) {
            StackSlots.touched(x, StackSlots.slotOf(offset));
            if (StackSlots.typeAt(frame, offset) != SlotTypes.ZERO) {
                return RegValue.UNKNOWN;
            }
        }
        return RegValue.ZERO;
    }
}
