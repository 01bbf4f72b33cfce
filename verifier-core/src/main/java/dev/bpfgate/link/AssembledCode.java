package dev.bpfgate.link;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.object.ObjectFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program's code while functions are put behind each other. Mutable, owned by one linking. */
final class AssembledCode {
    private final List<Part> parts = new ArrayList<>();
    private Insn[] slots = new Insn[16];
    private int length;

    /**
     * A function's place in the program.
     *
     * @param function the function
     * @param start its first slot in the program
     */
    record Part(ObjectFunction function, int start) {}

    /** Appends a function's code and returns its place. */
    Part append(ObjectFunction function, Insn[] code) {
        if (length + code.length > slots.length) {
            slots = Arrays.copyOf(slots, Math.max(length + code.length, slots.length * 2));
        }
        System.arraycopy(code, 0, slots, length, code.length);
        Part part = new Part(function, length);
        parts.add(part);
        length += code.length;
        return part;
    }

    List<Part> parts() {
        return parts;
    }

    int length() {
        return length;
    }

    Insn at(int slot) {
        return slots[slot];
    }

    /** Returns the code; this object must not be changed afterwards. */
    Insn[] slots() {
        return Arrays.copyOf(slots, length);
    }

    /** Gives an instruction another source nibble, offset and immediate. */
    void patch(int slot, int src, int off, int imm) {
        Insn old = slots[slot];
        slots[slot] = InsnDecoder.of(old.opcode(), old.dst(), src, off, imm);
    }

    /** Replaces a 64-bit immediate load's source nibble and halves; the program must not end before its second slot. */
    void patchLoad(int slot, int src, int imm, int nextImm) {
        Insn second = slots[slot + 1];
        slots[slot] = InsnDecoder.loadImm64(slots[slot].dst(), src, imm, nextImm);
        slots[slot + 1] = second.kind() == InsnKind.SECOND_HALF
                ? InsnDecoder.secondHalf(nextImm)
                : InsnDecoder.of(second.opcode(), second.dst(), second.src(), second.off(), nextImm);
    }

    /** Puts an instruction in a slot. */
    void set(int slot, Insn insn) {
        slots[slot] = insn;
    }
}
