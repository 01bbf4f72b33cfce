package dev.bpfgate.interp.branch;

import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** What a comparison with null teaches of a pointer and of all its copies, which share its id. */
final class NullChecks {
    private final Execution x;

    NullChecks(Execution x) {
        this.x = x;
    }

    /** Tells a path that the pointer in a register is null, or is not. Mirrors: mark_ptr_or_null_regs. */
    void learn(MachineState state, int register, boolean isNull) {
        RegValue pointer = state.frame().reg(register);
        int id = pointer.id();
        if (isNull && pointer.refId() != 0 && pointer.refId() == id) {
            // Nothing was taken after all.
            References without = state.references().release(id);
            if (without != null) {
                state.setReferences(without);
            }
        }
        for (int number = 0; number <= state.current(); number++) {
            learn(state.frame(number), id, isNull);
        }
    }

    private void learn(Frame frame, int id, boolean isNull) {
        for (int r = 0; r < Frame.REGISTERS; r++) {
            RegValue value = frame.reg(r);
            if (isConcerned(value, id)) {
                frame.setReg(r, learnt(value, isNull));
            }
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            RegValue value = frame.slotValue(slot);
            if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && isConcerned(value, id)) {
                frame.setSlot(slot, frame.slotTypes(slot), learnt(value, isNull));
            }
        }
    }

    private static boolean isConcerned(RegValue value, int id) {
        return value.mayBeNull() && value.id() == id;
    }

    // Mirrors: mark_ptr_or_null_reg.
    private RegValue learnt(RegValue value, boolean isNull) {
        if (hasOffset(value)) {
            throw new NotModelled("offset of a pointer that may be null");
        }
        if (isNull) {
            // The kernel leaves what the pointer was about, and compares it where limits of sums are explored.
            return x.speculation() == null
                    ? RegValue.ZERO
                    : value.withKind(RegKind.SCALAR, TypeFlags.NONE).withId(0).withRefId(0);
        }
        RegValue present = notNull(value);
        // Unlocking goes by the id of the value that holds the lock.
        return x.specialFields().mayHoldLock(value) ? present : present.withId(0);
    }

    // A variable offset, or a fixed one that the kernel does not expect on such a pointer.
    private static boolean hasOffset(RegValue value) {
        boolean allocated = value.kind() == RegKind.BTF_ID && value.has(TypeFlags.ALLOC | TypeFlags.NON_OWN_REF);
        return !value.number().isZero() || (value.offset() != 0 && !allocated);
    }

    /** Returns the pointer once it is known not to be null. Mirrors: mark_ptr_not_null_reg. */
    RegValue notNull(RegValue value) {
        if (value.kind() == RegKind.MAP_VALUE && value.target() instanceof MapDefinition map) {
            if (map.inner() != null) {
                // The map found inside of a map, known by where it was looked up.
                RegValue found = RegValue.pointer(RegKind.MAP_PTR, TypeFlags.NONE, map.inner(), 0);
                return x.specialFields().needsIdentity(map.inner())
                        ? found.withId(value.id()).withDetail(value.id())
                        : found.withId(value.id());
            }
            // A socket still knows the map it was found in, and so differs from one found elsewhere.
            if (map.type() == MapType.XSKMAP) {
                return value.withKind(RegKind.XDP_SOCK, TypeFlags.NONE);
            }
            if (map.type() == MapType.SOCKMAP || map.type() == MapType.SOCKHASH) {
                return value.withKind(RegKind.SOCKET, TypeFlags.NONE);
            }
        }
        return value.withFlags(value.flags() & ~TypeFlags.MAYBE_NULL);
    }
}
