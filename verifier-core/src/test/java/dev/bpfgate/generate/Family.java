package dev.bpfgate.generate;

import dev.bpfgate.isa.Assembler;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;

/** Statements that have one concern; what all of them use is here. */
abstract class Family {

    static final MemSize[] SIZES = MemSize.values();

    final Draft draft;
    final Dice dice;
    final Assembler code;
    final Shape shape;

    Family(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        this.code = draft.code;
        this.shape = draft.shape;
    }

    /** Adds the statements that fit the program's shape. */
    abstract void addTo(Repertoire repertoire);

    final Machine machine() {
        return draft.machine();
    }

    final boolean mistake() {
        return draft.mistake();
    }

    /** Returns where a stack slot begins, relative to the frame pointer. */
    static int slotOffset(int slot) {
        return -Draft.SLOT_BYTES * (slot + 1);
    }

    /** Puts an address on the stack into a register. */
    final void stackAddress(Reg dst, int offset) {
        code.mov(dst, Reg.FP);
        code.add(dst, offset);
        machine().set(dst, Kind.NOTHING);
    }

    /** Calls a helper. */
    final void helper(int number) {
        code.helper(number);
        machine().call();
    }

    /** Reads or writes memory whose bounds the caller has seen to. */
    final void access(MemSize size, Reg base, int offset) {
        switch (dice.below(3)) {
            case 0 -> code.store(size, base, offset, dice.immediate());
            case 1 -> {
                Reg src = draft.number();
                if (machine().kindOf(src).isNumber() && src != base) {
                    code.store(size, base, offset, src);
                }
            }
            default -> read(size, base, offset);
        }
    }

    /** Reads memory, sometimes with its sign. */
    final void read(MemSize size, Reg base, int offset) {
        Reg dst = draft.anyRegister();
        if (size != MemSize.DW && dice.onceIn(4)) {
            code.loadSigned(size, dst, base, offset);
        } else {
            code.load(size, dst, base, offset);
        }
        machine().set(dst, Kind.NUMBER);
    }
}
