package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.ScalarIds;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.JumpHistory;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Stores to the stack. A register stored at the begin of a slot is remembered whole, so that a later load gives it back; what
 * does not fit that is remembered as data, zero bytes as zero.
 */
final class StackWriter {
    private final Execution x;
    private final StackBounds bounds;

    StackWriter(Execution x, StackBounds bounds) {
        this.x = x;
        this.bounds = bounds;
    }

    /** Stores. Mirrors: check_stack_write. */
    void write(Access access) {
        RegValue pointer = access.pointer();
        bounds.require(access.register(), pointer, access.offset(), access.size(), true);
        Frame frame = bounds.frameOf(pointer);
        if (pointer.number().isConstant()) {
            writeFixed(access, frame, access.offset() + (int) pointer.number().value());
        } else {
            writeVariable(access, frame);
        }
    }

    // Mirrors: check_stack_write_fixed_off.
    private void writeFixed(Access access, Frame frame, int offset) {
        int slot = StackSlots.slotOf(offset);
        int size = access.size();
        requireUncorrupted(frame, slot, size);
        if (x.speculation() != null) {
            stopAtStaleBytes(access, frame, offset);
        }
        StackSlots.destroyDynptr(x, frame, slot);
        boolean slotBegin = offset % SlotTypes.SLOT_BYTES == 0;
        if (slotBegin && size == SlotTypes.SLOT_BYTES) {
            x.liveness().markWritten(frame.number(), 1L << slot);
        }
        x.fastcallSpills().accessed(frame.subprogram(), x.insnIndex(), offset);
        StackSlots.touched(x, slot);
        RegValue value = access.value();
        boolean fromRegister = access.valueRegister() != Access.NO_REGISTER;
        if (value != null && value.isScalar() && slotBegin && x.policy().capable()) {
            spillNumber(access, frame, slot, fromRegister);
        } else if (fromRegister && isSpillable(value)) {
            spillPointer(access, frame, slot);
        } else {
            writeData(access, frame, slot, offset);
            return;
        }
        x.paths().record(JumpHistory.stackAccess(frame.number(), slot), 0);
    }

    private void requireUncorrupted(Frame frame, int slot, int size) {
        boolean pointer = SlotTypes.holdsSpill(frame.slotTypes(slot))
                && !frame.slotValue(slot).isScalar();
        if (pointer && size != SlotTypes.SLOT_BYTES && !x.policy().perfmon()) {
            throw new Rejection(StackCode.POINTER_CORRUPTION);
        }
    }

    // A later load may run ahead of the store, and must not get a pointer for a number or what nobody wrote.
    private void stopAtStaleBytes(Access access, Frame frame, int offset) {
        boolean stale = access.valueRegister() != Access.NO_REGISTER && isSpillable(access.value());
        for (int i = 0; i < access.size() && !stale; i++) {
            int type = StackSlots.typeAt(frame, offset + i);
            stale = type != SlotTypes.MISC && type != SlotTypes.ZERO;
        }
        if (stale) {
            x.speculation().addBarrierAfter(x.insnIndex());
        }
    }

    private void spillNumber(Access access, Frame frame, int slot, boolean fromRegister) {
        RegValue value = access.value();
        if (!fromRegister) {
            spill(frame, slot, value, access.size());
            return;
        }
        boolean fits = value.number().unsignedWidth() <= Byte.SIZE * access.size();
        if (!fits) {
            spill(frame, slot, value.withId(0), access.size());
            return;
        }
        RegValue named = ScalarIds.beforeCopy(x, value);
        if (named != value) {
            x.set(access.valueRegister(), named);
        }
        spill(frame, slot, named, access.size());
    }

    private void spillPointer(Access access, Frame frame, int slot) {
        if (access.size() != SlotTypes.SLOT_BYTES) {
            throw new Rejection(StackCode.SPILL_SIZE);
        }
        if (frame != x.frame() && access.value().is(RegKind.STACK)) {
            throw new Rejection(StackCode.SPILL_INTO_CALLER);
        }
        spill(frame, slot, access.value(), access.size());
    }

    // Mirrors: save_register_state.
    private void spill(Frame frame, int slot, RegValue value, int size) {
        long types = size == SlotTypes.SLOT_BYTES ? SlotTypes.ALL_SPILL : frame.slotTypes(slot);
        for (int i = 0; i < SlotTypes.SLOT_BYTES && size != SlotTypes.SLOT_BYTES; i++) {
            if (i >= SlotTypes.SLOT_BYTES - size) {
                types = SlotTypes.with(types, i, SlotTypes.SPILL);
            } else if (!keepsType(SlotTypes.at(types, i))) {
                types = SlotTypes.with(types, i, SlotTypes.MISC);
            }
        }
        frame.setSlot(slot, types, value);
    }

    // The bytes above a short spill: what nobody wrote must stay unreadable for loaders that may not read it.
    private static boolean keepsType(int type) {
        return type == SlotTypes.ZERO || type == SlotTypes.INVALID;
    }

    private static boolean isSpillable(RegValue value) {
        return switch (value.kind()) {
            case NOT_INIT, SCALAR, TP_BUFFER, DYNPTR -> false;
            default -> true;
        };
    }

    private void writeData(Access access, Frame frame, int slot, int offset) {
        long types = frame.slotTypes(slot);
        boolean special = SlotTypes.at(types, SlotTypes.SLOT_BYTES - 1) == SlotTypes.SPILL
                || SlotTypes.at(types, SlotTypes.SLOT_BYTES - 1) > SlotTypes.ZERO;
        if (special) {
            types = StackSlots.scrubbed(types);
        }
        boolean zero = writesZero(access);
        if (zero) {
            markPrecise(access);
        }
        for (int i = 0; i < access.size(); i++) {
            types = SlotTypes.with(types, StackSlots.byteOf(offset + i), zero ? SlotTypes.ZERO : SlotTypes.MISC);
        }
        frame.setSlot(slot, types, RegValue.NOT_INIT);
    }

    private static boolean writesZero(Access access) {
        return access.value() != null && access.value().isZero();
    }

    // Only as long as the number is zero may other paths rely on the bytes being zero.
    private void markPrecise(Access access) {
        if (access.valueRegister() != Access.NO_REGISTER) {
            x.precision().markRegister(x.state(), access.valueRegister());
        }
    }

    // Any of the bytes may be written: none is known to be afterwards. Mirrors: check_stack_write_var_off.
    private void writeVariable(Access access, Frame frame) {
        int first = (int) (access.pointer().number().smin() + access.offset());
        int end = (int) (access.pointer().number().smax() + access.offset() + access.size());
        for (int offset = first; offset < end; offset++) {
            StackSlots.destroyDynptr(x, frame, StackSlots.slotOf(offset));
        }
        x.fastcallSpills().accessed(frame.subprogram(), x.insnIndex(), first);
        boolean zero = writesZero(access);
        boolean zeroUsed = false;
        for (int offset = first; offset < end; offset++) {
            zeroUsed |= blur(frame, offset, zero);
        }
        if (zeroUsed) {
            markPrecise(access);
        }
    }

    /** Makes one byte uncertain, and returns whether it stays zero because zero is written. */
    private boolean blur(Frame frame, int offset, boolean zero) {
        int slot = StackSlots.slotOf(offset);
        int type = StackSlots.typeAt(frame, offset);
        StackSlots.touched(x, slot);
        if (!x.policy().perfmon() && type != SlotTypes.MISC && type != SlotTypes.ZERO) {
            throw new Rejection(StackCode.SPILL_IN_VARIABLE_WRITE, x.insnIndex(), offset);
        }
        if (zero && type == SlotTypes.SPILL && frame.slotValue(slot).isZero()) {
            return true;
        }
        if (type == SlotTypes.INVALID && !x.policy().privileges().allowUninitializedStack()) {
            throw new Rejection(StackCode.UNINITIALISED_VARIABLE_WRITE, x.insnIndex(), offset);
        }
        boolean staysZero = zero && type == SlotTypes.ZERO;
        // The value is gone, so its other bytes are some data too.
        long types = SlotTypes.withoutSpill(frame.slotTypes(slot));
        types = SlotTypes.with(types, StackSlots.byteOf(offset), staysZero ? SlotTypes.ZERO : SlotTypes.MISC);
        frame.setSlot(slot, types, RegValue.NOT_INIT);
        return staysZero;
    }
}
