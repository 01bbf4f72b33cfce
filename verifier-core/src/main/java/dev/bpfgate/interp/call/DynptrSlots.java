package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** The pairs of stack slots that dynptrs are. */
final class DynptrSlots {
    private static final String NAME = "dynptr";

    private final Execution x;

    DynptrSlots(Execution x) {
        this.x = x;
    }

    /** Returns the complaint about a place where no dynptr can be, null if one can. Mirrors: stack_slot_obj_get_spi. */
    Rejection misplaced(RegValue pointer) {
        if (!pointer.number().isConstant()) {
            return new Rejection(HelperCode.OBJECT_OFFSET_VARIABLE, NAME);
        }
        int offset = offset(pointer);
        if (offset % SlotTypes.SLOT_BYTES != 0 || firstSlot(pointer) < 1) {
            return new Rejection(HelperCode.OBJECT_OFFSET, NAME, offset);
        }
        return null;
    }

    private static int offset(RegValue pointer) {
        return (int) (pointer.offset() + pointer.number().value());
    }

    private static int firstSlot(RegValue pointer) {
        return (-offset(pointer) - 1) / SlotTypes.SLOT_BYTES;
    }

    /** Returns the first half of the dynptr that a pointer is to, null if there is none. */
    RegValue of(RegValue pointer) {
        if (pointer.kind() == RegKind.DYNPTR) {
            return pointer;
        }
        Frame frame = x.state().frame(pointer.frame());
        int first = firstSlot(pointer);
        if (first >= frame.slotCount()
                || frame.slotTypes(first) != SlotTypes.all(SlotTypes.DYNPTR)
                || frame.slotTypes(first - 1) != SlotTypes.all(SlotTypes.DYNPTR)
                || frame.slotValue(first).detail2() == 0) {
            return null;
        }
        return frame.slotValue(first);
    }

    /** Returns whatever is tracked in the slot that a pointer is to, null if it was never accessed. */
    RegValue valueAt(RegValue pointer) {
        Frame frame = x.state().frame(pointer.frame());
        int first = firstSlot(pointer);
        return first < frame.slotCount() ? frame.slotValue(first) : null;
    }

    /**
     * Makes a dynptr of slots that were just written. Mirrors: mark_stack_slots_dynptr.
     *
     * @param sharedRefId the reference that it shares with another; 0 if it takes its own, should its type have one
     */
    void make(RegValue pointer, int type, int sharedRefId) {
        Frame frame = x.state().frame(pointer.frame());
        int first = firstSlot(pointer);
        RegValue half = RegValue.pointer(RegKind.DYNPTR, TypeFlags.NONE).withId(x.newId());
        if (type == TypeFlags.DYNPTR_RINGBUF) {
            half = half.withRefId(sharedRefId == 0 ? acquire() : sharedRefId);
        }
        frame.setSlot(first, SlotTypes.all(SlotTypes.DYNPTR), half.withDetails(type, 1));
        frame.setSlot(first - 1, SlotTypes.all(SlotTypes.DYNPTR), half.withDetails(type, 0));
        x.liveness().markWritten(frame.number(), bits(first));
    }

    private int acquire() {
        int refId = x.newId();
        x.state().setReferences(x.state().references().acquire(refId, x.insnIndex()));
        return refId;
    }

    /** Takes note that a callee reads a dynptr. */
    void markRead(RegValue pointer) {
        if (pointer.kind() != RegKind.STACK) {
            return;
        }
        int first = firstSlot(pointer);
        x.liveness().markRead(pointer.frame(), bits(first));
        if (x.trace() != null) {
            x.trace().touchedSlot(first);
            x.trace().touchedSlot(first - 1);
        }
    }

    /** Makes the dynptr that begins in a slot unusable. Mirrors: invalidate_dynptr. */
    void forget(Frame frame, int first) {
        frame.setSlot(first, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        frame.setSlot(first - 1, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        x.liveness().markWritten(frame.number(), bits(first));
    }

    private static long bits(int first) {
        return 3L << (first - 1);
    }
}
