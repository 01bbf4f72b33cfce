package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.PruneMiss;
import dev.bpfgate.prune.Mismatch;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import dev.bpfgate.state.StateText;

/**
 * In what two states differ at the place where their comparison failed, without the values: there are many of these, and few
 * that are told.
 *
 * @param kind the sort of difference
 * @param frame depth of the frame
 * @param register the register; -1 if it is none
 * @param slot the stack slot; -1 if it is none
 */
record MissReason(PruneMiss.Kind kind, int frame, int register, int slot) {
    private static final int NONE = -1;

    static MissReason of(MachineState stored, MachineState current, Mismatch why) {
        return switch (why.part()) {
            case CALLS -> plain(PruneMiss.Kind.CALLS, current);
            case CONTEXT -> plain(PruneMiss.Kind.CONTEXT, current);
            case RESOURCES -> plain(PruneMiss.Kind.RESOURCES, current);
            case LOOP_ROUND -> round(stored, current);
            case REGISTER -> register(stored.frame(why.frame()), current.frame(why.frame()), why.place());
            case SLOT -> slot(stored.frame(why.frame()), current.frame(why.frame()), why.place());
        };
    }

    private static MissReason plain(PruneMiss.Kind kind, MachineState current) {
        return new MissReason(kind, current.current(), NONE, NONE);
    }

    /** Of a loop's next round it helps to know what changed: the first register that did. */
    private static MissReason round(MachineState stored, MachineState current) {
        Frame old = stored.frame();
        Frame now = current.frame();
        for (int r = 0; r < Frame.FP && stored.current() == current.current(); r++) {
            if (old.reg(r).kind() != RegKind.NOT_INIT && !old.reg(r).sameUpToIds(now.reg(r))) {
                return new MissReason(PruneMiss.Kind.LOOP_ROUND, now.number(), r, NONE);
            }
        }
        return plain(PruneMiss.Kind.LOOP_ROUND, current);
    }

    private static MissReason register(Frame old, Frame now, int register) {
        return new MissReason(kind(old.reg(register), now.reg(register)), now.number(), register, NONE);
    }

    private static MissReason slot(Frame old, Frame now, int slot) {
        boolean both = slot < now.slotCount()
                && SlotTypes.holdsSpill(old.slotTypes(slot))
                && SlotTypes.holdsSpill(now.slotTypes(slot));
        PruneMiss.Kind kind = both ? kind(old.slotValue(slot), now.slotValue(slot)) : PruneMiss.Kind.STACK_BYTES;
        return new MissReason(kind, now.number(), NONE, slot);
    }

    /** Returns what keeps the first value from covering the second, which it does not. */
    private static PruneMiss.Kind kind(RegValue old, RegValue now) {
        if (old.kind() != now.kind()) {
            return PruneMiss.Kind.VALUE_KIND;
        }
        if (old.flags() != now.flags()) {
            return PruneMiss.Kind.POINTER_FLAGS;
        }
        if (!old.isScalar() && (old.target() != now.target() || old.offset() != now.offset())) {
            return PruneMiss.Kind.POINTER_TARGET;
        }
        if (!old.number().includes(now.number())) {
            return PruneMiss.Kind.RANGE;
        }
        if (old.kind().isPacketData() && old.packetRange() > now.packetRange()) {
            return PruneMiss.Kind.PACKET_RANGE;
        }
        return PruneMiss.Kind.LINKS;
    }

    /** Returns the reason with what the two states have at its place. */
    PruneMiss told(MachineState stored, MachineState current) {
        if (frame > stored.current()) {
            return new PruneMiss(kind, frame, place(), "", "");
        }
        return new PruneMiss(kind, frame, place(), text(stored.frame(frame)), text(current.frame(frame)));
    }

    private String place() {
        if (register != NONE) {
            return "r" + register;
        }
        return slot == NONE ? "" : "fp-" + (slot + 1) * SlotTypes.SLOT_BYTES;
    }

    private String text(Frame of) {
        StringBuilder text = new StringBuilder();
        if (register != NONE && of.reg(register).kind() != RegKind.NOT_INIT) {
            new StateText(text).value(of, of.reg(register), of.isPreciseReg(register));
        } else if (slot != NONE && slot < of.slotCount()) {
            new StateText(text).contents(of, slot);
        }
        return text.toString();
    }
}
