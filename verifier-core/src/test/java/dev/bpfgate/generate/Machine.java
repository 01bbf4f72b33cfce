package dev.bpfgate.generate;

import dev.bpfgate.isa.Reg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What registers and stack slots hold at one place of a program that is being generated. Mutable; copied at branches. */
final class Machine {

    /** Stack slots of 8 bytes that programs use, slot 0 nearest the frame pointer. */
    static final int SLOTS = 8;

    private static final Reg[] REGS = Reg.values();
    private static final int REGISTERS = 10;
    private static final int CALLER_SAVED = 6;

    private final Kind[] registers = new Kind[REGISTERS];
    private final Kind[] slots = new Kind[SLOTS];

    /** Bytes of a map's value that lie behind each register that holds one. */
    private final int[] valueBytes = new int[REGISTERS];

    /** Bytes of the packet that were compared with its end. */
    int packetBytes;

    Machine() {
        Arrays.fill(registers, Kind.NOTHING);
        Arrays.fill(slots, Kind.NOTHING);
    }

    Machine copy() {
        Machine copy = new Machine();
        System.arraycopy(registers, 0, copy.registers, 0, REGISTERS);
        System.arraycopy(slots, 0, copy.slots, 0, SLOTS);
        System.arraycopy(valueBytes, 0, copy.valueBytes, 0, REGISTERS);
        copy.packetBytes = packetBytes;
        return copy;
    }

    /** Forgets what does not hold on the other way as well. */
    void meet(Machine that) {
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = registers[i].meet(that.registers[i]);
            valueBytes[i] = Math.min(valueBytes[i], that.valueBytes[i]);
        }
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = slots[i].meet(that.slots[i]);
        }
        packetBytes = Math.min(packetBytes, that.packetBytes);
    }

    Kind kindOf(Reg reg) {
        return registers[reg.ordinal()];
    }

    void set(Reg reg, Kind kind) {
        registers[reg.ordinal()] = kind;
    }

    void setValue(Reg reg, int bytes) {
        set(reg, Kind.MAP_VALUE);
        valueBytes[reg.ordinal()] = bytes;
    }

    int valueBytes(Reg reg) {
        return valueBytes[reg.ordinal()];
    }

    Kind slot(int slot) {
        return slots[slot];
    }

    void setSlot(int slot, Kind kind) {
        slots[slot] = kind;
    }

    /** After something that may have written any bytes of the slots: numbers stay numbers. */
    void weakenSlots() {
        for (int slot = 0; slot < SLOTS; slot++) {
            slots[slot] = slots[slot].isNumber() ? Kind.NUMBER : Kind.NOTHING;
        }
    }

    /** After something that may have left any slot half written. */
    void forgetSlots() {
        Arrays.fill(slots, Kind.NOTHING);
    }

    /** Copies what a register holds to another one. */
    void copy(Reg from, Reg to) {
        registers[to.ordinal()] = registers[from.ordinal()];
        valueBytes[to.ordinal()] = valueBytes[from.ordinal()];
    }

    /** After a call: arguments are gone, a number is returned. */
    void call() {
        for (int i = 0; i < CALLER_SAVED; i++) {
            registers[i] = Kind.NOTHING;
        }
        registers[0] = Kind.NUMBER;
    }

    /** After something that may move the packet. */
    void forgetPacket() {
        for (int i = 0; i < REGISTERS; i++) {
            if (registers[i] == Kind.PACKET || registers[i] == Kind.PACKET_END) {
                registers[i] = Kind.NOTHING;
            }
        }
        packetBytes = 0;
    }

    /** Returns the registers that hold this. */
    List<Reg> holding(Kind kind) {
        List<Reg> holders = new ArrayList<>();
        for (int i = 0; i < REGISTERS; i++) {
            if (registers[i] == kind) {
                holders.add(REGS[i]);
            }
        }
        return holders;
    }

    /** Returns the registers that hold a number. */
    List<Reg> numbers() {
        List<Reg> holders = holding(Kind.NUMBER);
        holders.addAll(holding(Kind.SMALL_NUMBER));
        return holders;
    }
}
