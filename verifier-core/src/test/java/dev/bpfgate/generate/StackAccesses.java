package dev.bpfgate.generate;

import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import java.util.ArrayList;
import java.util.List;

/** Spills and fills of every width, and accesses to the stack at places that are no constants. */
final class StackAccesses extends Family {

    StackAccesses(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.add(4, depth -> store());
        repertoire.add(4, depth -> load());
        repertoire.add(3, depth -> spillAndFill());
        repertoire.add(2, depth -> variable());
    }

    private void store() {
        int slot = dice.below(Machine.SLOTS);
        int offset = mistake() ? dice.between(-520, 8) : slotOffset(slot);
        if (dice.onceIn(3)) {
            MemSize size = dice.oneOf(SIZES);
            code.store(size, Reg.FP, offset, dice.immediate());
            boolean number = size == MemSize.DW || machine().slot(slot).isNumber();
            machine().setSlot(slot, number ? Kind.NUMBER : Kind.NOTHING);
            return;
        }
        Reg src = dice.onceIn(3) ? Draft.CONTEXT : draft.number();
        if (dice.onceIn(3) && !machine().holding(Kind.MAP_VALUE).isEmpty()) {
            src = dice.oneOf(machine().holding(Kind.MAP_VALUE));
        }
        Kind kind = machine().kindOf(src);
        MemSize size = kind.isNumber() || mistake() ? dice.oneOf(SIZES) : MemSize.DW;
        code.store(size, Reg.FP, offset, src);
        machine().setSlot(slot, size == MemSize.DW && kind != Kind.MAP_VALUE ? kind : Kind.NOTHING);
    }

    private void load() {
        List<Integer> filled = new ArrayList<>();
        for (int slot = 0; slot < Machine.SLOTS; slot++) {
            if (machine().slot(slot) != Kind.NOTHING) {
                filled.add(slot);
            }
        }
        if (filled.isEmpty() || mistake()) {
            filled.add(dice.below(Machine.SLOTS));
        }
        int slot = dice.oneOf(filled);
        Kind kind = machine().slot(slot);
        if (kind.isNumber()) {
            MemSize size = dice.oneOf(SIZES);
            read(size, Reg.FP, slotOffset(slot) + dice.below(Draft.SLOT_BYTES / size.bytes()) * size.bytes());
            return;
        }
        Reg dst = draft.anyRegister();
        code.load(MemSize.DW, dst, Reg.FP, slotOffset(slot));
        machine().set(dst, kind);
    }

    // A number goes to the stack, perhaps is overwritten in part, and comes back whole or in part.
    private void spillAndFill() {
        int slot = dice.below(Machine.SLOTS);
        Reg src = draft.number();
        MemSize spilled = dice.oneOf(SIZES);
        int within = dice.below(Draft.SLOT_BYTES / spilled.bytes()) * spilled.bytes();
        code.store(spilled, Reg.FP, slotOffset(slot) + within, src);
        if (dice.onceIn(3)) {
            MemSize size = dice.oneOf(SIZES);
            int place = dice.below(Draft.SLOT_BYTES / size.bytes()) * size.bytes();
            code.store(size, Reg.FP, slotOffset(slot) + place, dice.immediate());
        }
        if (spilled != MemSize.DW && machine().slot(slot) == Kind.NOTHING) {
            read(spilled, Reg.FP, slotOffset(slot) + within);
            return;
        }
        machine().setSlot(slot, Kind.NUMBER);
        MemSize filled = dice.oneOf(SIZES);
        read(filled, Reg.FP, slotOffset(slot) + dice.below(Draft.SLOT_BYTES / filled.bytes()) * filled.bytes());
    }

    private void variable() {
        Reg index = draft.smallNumber();
        Reg pointer = dice.oneOf(Draft.SCRATCH);
        if (pointer == index) {
            return;
        }
        boolean aligned = dice.onceIn(2);
        if (aligned) {
            code.and(index, Draft.SMALL_MASK - Draft.SLOT_BYTES + 1);
        }
        stackAddress(pointer, 0);
        code.add(pointer, index);
        MemSize size = aligned != mistake() ? MemSize.DW : MemSize.B;
        int lowest = -Machine.SLOTS * Draft.SLOT_BYTES + Draft.SLOT_BYTES * dice.below(4);
        access(size, pointer, mistake() ? -16 : lowest);
        machine().forgetSlots();
    }
}
