package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Objects of the kernel's that live in whole slots of the stack, the first of them at the lowest address. Mirrors:
 * stack_slot_obj_get_spi.
 */
final class StackObject {
    private StackObject() {}

    /** Returns what is wrong with the place that a stack pointer points to, whatever is there; null if nothing is. */
    static Rejection misplaced(RegValue pointer, String what, int slots) {
        if (!pointer.number().isConstant()) {
            return new Rejection(HelperCode.OBJECT_OFFSET_VARIABLE, what);
        }
        int offset = offset(pointer);
        boolean fits = offset % SlotTypes.SLOT_BYTES == 0 && firstSlot(pointer) + 1 >= slots;
        return fits ? null : new Rejection(HelperCode.OBJECT_OFFSET, what, offset);
    }

    /** Returns the slot at the lowest address, which has the highest number. */
    static int firstSlot(RegValue pointer) {
        return (-offset(pointer) - 1) / SlotTypes.SLOT_BYTES;
    }

    /** Returns whether all of these slots were accessed before. */
    static boolean exists(Frame frame, int first, int slots) {
        return first < frame.slotCount() && first + 1 >= slots;
    }

    /** Returns whether some byte of the slots is of this type. */
    static boolean contains(Frame frame, int first, int slots, int type) {
        for (int slot = first; slot > first - slots; slot--) {
            for (int i = 0; i < SlotTypes.SLOT_BYTES; i++) {
                if (SlotTypes.at(frame.slotTypes(slot), i) == type) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the slots as bits, as the stack's liveness counts. */
    static long mask(int first, int slots) {
        return ((1L << slots) - 1) << (first - slots + 1);
    }

    private static int offset(RegValue pointer) {
        return (int) (pointer.offset() + pointer.number().value());
    }
}
