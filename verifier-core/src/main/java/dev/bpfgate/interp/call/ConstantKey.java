package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** Finds out whether a key on the stack is a constant: an array has a value for it then. Mirrors: get_constant_map_key. */
final class ConstantKey {
    private final Execution x;

    ConstantKey(Execution x) {
        this.x = x;
    }

    /** Returns the constant, or {@link HelperInvocation#KEY_UNKNOWN}. */
    long find(MapDefinition map, int register) {
        boolean array = map.type() == MapType.ARRAY || map.type() == MapType.PERCPU_ARRAY;
        RegValue pointer = x.reg(register);
        boolean onStack = pointer.kind() == RegKind.STACK && pointer.number().isConstant();
        if (!array || !onStack || !x.policy().capable()) {
            return HelperInvocation.KEY_UNKNOWN;
        }
        int below = -(int) (pointer.offset() + pointer.number().value()) - 1;
        Frame frame = x.state().frame(pointer.frame());
        return find(frame, below / SlotTypes.SLOT_BYTES, below % SlotTypes.SLOT_BYTES, (int) map.keySize());
    }

    private long find(Frame frame, int slot, int topByte, int size) {
        long types = frame.slotTypes(slot);
        if (run(types, topByte, SlotTypes.ZERO) >= size) {
            return 0;
        }
        boolean number = SlotTypes.holdsSpill(types) && frame.slotValue(slot).isScalar();
        if (!number || run(types, topByte, SlotTypes.SPILL) != size) {
            return HelperInvocation.KEY_UNKNOWN;
        }
        RegValue spilled = frame.slotValue(slot);
        if (!spilled.isConstant()) {
            return HelperInvocation.KEY_UNKNOWN;
        }
        x.precision().markSlot(x.state(), frame.number(), slot);
        return spilled.number().constantValue();
    }

    /** Returns how many bytes of a type there are from one upwards in memory, to the end of the slot. */
    private static int run(long types, int topByte, int type) {
        int length = 0;
        for (int i = topByte; i >= 0 && SlotTypes.at(types, i) == type; i--) {
            length++;
        }
        return length;
    }
}
