package dev.bpfgate.link;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.object.ObjectFunction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /**
     * Replaces a 64-bit immediate load's source nibble and halves; the program must not end before its second slot. What else
     * the slots hold stays: it is for the kernel to judge.
     */
    void patchLoad(int slot, int src, int imm, int nextImm) {
        ByteBuffer pair = ByteBuffer.allocate(2 * InsnDecoder.SLOT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        put(pair, slots[slot], src, imm);
        put(pair, slots[slot + 1], slots[slot + 1].src(), nextImm);
        System.arraycopy(InsnDecoder.decode(pair.flip(), pair.order()), 0, slots, slot, 2);
    }

    private static void put(ByteBuffer code, Insn insn, int src, int imm) {
        code.put((byte) insn.opcode())
                .put((byte) (insn.dst() | src << 4))
                .putShort((short) insn.off())
                .putInt(imm);
    }

    /** Puts an instruction in a slot. */
    void set(int slot, Insn insn) {
        slots[slot] = insn;
    }
}
