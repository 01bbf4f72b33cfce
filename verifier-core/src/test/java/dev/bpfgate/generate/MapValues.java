package dev.bpfgate.generate;

import dev.bpfgate.isa.AtomicOp;
import dev.bpfgate.isa.ImmSource;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import java.util.List;

/** Looking up, reading, writing and changing values of maps, and atomic operations on them and on the stack. */
final class MapValues extends Family {

    private static final List<AtomicOp> ATOMICS = List.of(AtomicOp.ADD, AtomicOp.OR, AtomicOp.AND, AtomicOp.XOR);
    private static final int LOOKUP = 1;
    private static final int UPDATE = 2;
    private static final int DELETE = 3;

    MapValues(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.addCalling(4, this::lookup);
        repertoire.add(4, depth -> access());
        repertoire.addCalling(1, depth -> update());
        repertoire.addCalling(1, depth -> delete());
        repertoire.add(3, depth -> atomic());
    }

    private void lookup(int depth) {
        int index = dice.below(GeneratedMap.ORDINARY);
        GeneratedMap map = GeneratedMap.ALL.get(index);
        keyAndMap(index);
        helper(LOOKUP);
        String missing = draft.label();
        if (!mistake()) {
            code.jeq(Reg.R0, 0, missing);
        }
        Machine without = machine().copy();
        machine().setValue(Reg.R0, map.valueBytes());
        if (dice.onceIn(2)) {
            Reg kept = dice.oneOf(Draft.KEPT);
            code.mov(kept, Reg.R0);
            machine().copy(Reg.R0, kept);
        }
        if (draft.mayNest(depth)) {
            draft.block(depth + 1);
        } else {
            access(MemSize.W, Reg.R0, 0);
        }
        code.label(missing);
        without.set(Reg.R0, Kind.NOTHING);
        machine().meet(without);
    }

    /** Puts a map into R1 and the address of a key into R2. */
    private void keyAndMap(int index) {
        int slot = dice.below(Machine.SLOTS);
        if (GeneratedMap.ALL.get(index).keyBytes() == Draft.SLOT_BYTES) {
            code.store(MemSize.DW, Reg.FP, slotOffset(slot), dice.below(8));
            machine().setSlot(slot, Kind.NUMBER);
        } else {
            code.store(MemSize.W, Reg.FP, slotOffset(slot), dice.below(8));
            machine().setSlot(slot, Kind.NOTHING);
        }
        stackAddress(Reg.R2, slotOffset(slot));
        code.imm64(Reg.R1, ImmSource.MAP_FD, index, 0);
    }

    private void access() {
        List<Reg> values = machine().holding(Kind.MAP_VALUE);
        if (values.isEmpty()) {
            return;
        }
        Reg value = dice.oneOf(values);
        int bytes = machine().valueBytes(value);
        MemSize size = dice.oneOf(SIZES);
        if (dice.onceIn(2)) {
            int places = Math.max(1, bytes / size.bytes());
            access(size, value, mistake() ? dice.between(-8, bytes) : dice.below(places) * size.bytes());
            return;
        }
        Reg index = draft.smallNumber();
        Reg pointer = dice.oneOf(Draft.SCRATCH);
        if (index == value || pointer == index || pointer == value) {
            return;
        }
        code.mov(pointer, value);
        code.add(pointer, index);
        machine().set(pointer, Kind.NOTHING);
        int room = bytes - Draft.SMALL_MASK - size.bytes();
        if (room >= 0 || mistake()) {
            access(size, pointer, mistake() ? room + 1 : dice.below(Math.max(1, room)));
        }
    }

    private void update() {
        List<Reg> values = machine().holding(Kind.MAP_VALUE);
        values.removeAll(Draft.SCRATCH);
        if (values.isEmpty()) {
            return;
        }
        Reg value = dice.oneOf(values);
        int index = dice.below(GeneratedMap.ORDINARY);
        if (machine().valueBytes(value) < GeneratedMap.ALL.get(index).valueBytes() && !mistake()) {
            return;
        }
        code.mov(Reg.R3, value);
        keyAndMap(index);
        code.mov(Reg.R4, 0);
        helper(UPDATE);
    }

    private void delete() {
        keyAndMap(dice.below(GeneratedMap.ORDINARY));
        helper(DELETE);
    }

    private void atomic() {
        List<Reg> values = machine().holding(Kind.MAP_VALUE);
        Reg base = values.isEmpty() || dice.onceIn(3) ? Reg.FP : dice.oneOf(values);
        MemSize size = mistake() ? dice.oneOf(SIZES) : dice.oneOf(MemSize.W, MemSize.DW);
        int offset = 0;
        if (base == Reg.FP) {
            offset = slotOffset(0);
            code.store(MemSize.DW, Reg.FP, offset, dice.immediate());
            machine().setSlot(0, Kind.NUMBER);
        } else if (machine().valueBytes(base) >= Draft.SLOT_BYTES) {
            offset = Draft.SLOT_BYTES * dice.below(machine().valueBytes(base) / Draft.SLOT_BYTES);
        }
        Reg src = draft.number();
        if (src == base) {
            return;
        }
        switch (dice.below(8)) {
            case 0, 1, 2 -> code.atomic(dice.oneOf(ATOMICS), size, base, offset, src);
            case 3 -> code.atomicFetch(AtomicOp.XCHG, size, base, offset, src);
            case 4 -> compareAndExchange(size, base, offset, src);
            case 5 -> code.loadAcquire(size, src, base, offset);
            case 6 -> code.storeRelease(size, base, offset, src);
            default -> code.atomicFetch(dice.oneOf(ATOMICS), size, base, offset, src);
        }
        machine().set(src, Kind.NUMBER);
    }

    private void compareAndExchange(MemSize size, Reg base, int offset, Reg src) {
        if (base != Reg.R0) {
            draft.constant(Reg.R0);
            code.atomicFetch(AtomicOp.CMPXCHG, size, base, offset, src);
        }
    }
}
