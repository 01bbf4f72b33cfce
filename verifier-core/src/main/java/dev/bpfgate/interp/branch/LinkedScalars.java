package dev.bpfgate.interp.branch;

import dev.bpfgate.domain.Arithmetic;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.LinkedRegisters;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Registers and slots that hold one number, or numbers at known distances: what a jump teaches of one holds for all.
 *
 * <ol>
 *   <li>{@link #collect} finds them before the jump forks the path, for both ways and for whoever walks back later;
 *   <li>{@link #spread} gives them what was learnt.
 * </ol>
 */
final class LinkedScalars {
    private final Execution x;
    private final Arithmetic arithmetic = new Arithmetic();

    LinkedScalars(Execution x) {
        this.x = x;
    }

    /**
     * Returns the collection with all live registers and spilled slots of all frames that are linked by this id; those that
     * do not fit lose their id. Mirrors: collect_linked_regs.
     */
    long collect(MachineState state, int linkId, long collected) {
        int id = linkId & ~RegValue.LINK_ADD;
        long links = collected;
        for (int number = state.current(); number >= 0; number--) {
            links = collect(state, state.frame(number), id, links);
        }
        return links;
    }

    private long collect(MachineState state, Frame frame, int id, long collected) {
        long links = collected;
        int live = x.facts().liveBefore(insnOf(state, frame.number()));
        for (int r = 0; r < Frame.FP; r++) {
            if ((live >>> r & 1) != 0 && isLinked(frame.reg(r), id)) {
                if (LinkedRegisters.count(links) == LinkedRegisters.MAX) {
                    frame.setReg(r, frame.reg(r).withId(0));
                } else {
                    links = LinkedRegisters.add(links, frame.number(), true, r);
                }
            }
        }
        for (int slot = 0; slot < frame.slotCount(); slot++) {
            if (SlotTypes.holdsSpill(frame.slotTypes(slot)) && isLinked(frame.slotValue(slot), id)) {
                if (LinkedRegisters.count(links) == LinkedRegisters.MAX) {
                    frame.setSlot(
                            slot, frame.slotTypes(slot), frame.slotValue(slot).withId(0));
                } else {
                    links = LinkedRegisters.add(links, frame.number(), false, slot);
                }
            }
        }
        return links;
    }

    private static int insnOf(MachineState state, int frame) {
        return frame == state.current()
                ? state.insnIndex()
                : state.frame(frame + 1).callSite();
    }

    private static boolean isLinked(RegValue value, int id) {
        return value.isScalar() && value.id() != 0 && value.baseId() == id;
    }

    /**
     * Gives all collected places that are linked to a value what is known of it; the log does not show them at the branch.
     * Mirrors: sync_linked_regs.
     */
    void spread(MachineState state, RegValue known, long links) {
        for (int i = 0; i < LinkedRegisters.count(links); i++) {
            Frame frame = state.frame(LinkedRegisters.frame(links, i));
            int place = LinkedRegisters.registerOrSlot(links, i);
            boolean isRegister = LinkedRegisters.isRegister(links, i);
            RegValue before = isRegister ? frame.reg(place) : frame.slotValue(place);
            if (before == known || !isLinked(before, known.baseId()) || differentWidths(before, known)) {
                continue;
            }
            RegValue after = derived(before, known);
            if (isRegister) {
                frame.setReg(place, after);
            } else {
                frame.setSlot(place, frame.slotTypes(place), after);
            }
        }
    }

    // A distance in 32 bits says nothing of one in 64.
    private static boolean differentWidths(RegValue a, RegValue b) {
        return ((a.id() ^ b.id()) & RegValue.LINK_ADD) == RegValue.LINK_ADD;
    }

    private RegValue derived(RegValue before, RegValue known) {
        boolean equal = ((before.id() | known.id()) & RegValue.LINK_ADD) == 0;
        if (equal || before.offset() == known.offset()) {
            return known;
        }
        long distance = (long) before.offset() - known.offset();
        boolean narrow = ((before.id() | known.id()) & RegValue.LINK_ADD_32) != 0;
        Scalar shifted = arithmetic.shifted(known.number(), distance, narrow);
        return before.withNumber(shifted);
    }
}
