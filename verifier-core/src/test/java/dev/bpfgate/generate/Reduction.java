package dev.bpfgate.generate;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** All ways to leave a stretch of instructions out of a program, jumps mended. */
final class Reduction {

    private static final int INSN_BYTES = 8;
    private static final int LOAD_IMM64 = 0x18;
    private static final int CLASS_MASK = 7;
    private static final int JUMP_CLASS = 5;
    private static final int JUMP32_CLASS = 6;
    private static final int CALL = 0x85;
    private static final int EXIT = 0x95;

    private Reduction() {}

    /** Returns shorter programs, each without one stretch of {@code length} slots. */
    static List<Insn[]> without(Insn[] insns, int length) {
        List<Insn[]> shorter = new ArrayList<>();
        for (int start = 0; start + length < insns.length; start += Math.max(1, length / 2)) {
            int end = start + length;
            if (!isSecondHalf(insns, start) && !isSecondHalf(insns, end)) {
                shorter.add(cut(insns, start, end));
            }
        }
        return shorter;
    }

    private static boolean isSecondHalf(Insn[] insns, int slot) {
        return slot > 0 && insns[slot - 1].opcode() == LOAD_IMM64;
    }

    private static Insn[] cut(Insn[] insns, int start, int end) {
        byte[] code = InsnEncoder.encode(insns, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        for (int slot = 0; slot < insns.length; slot++) {
            if (jumps(insns[slot])) {
                int target = slot + 1 + insns[slot].off();
                int mended = moved(target, start, end) - moved(slot, start, end) - 1;
                words.putShort(slot * INSN_BYTES + 2, (short) mended);
            }
        }
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(code, 0, start * INSN_BYTES);
        rest.write(code, end * INSN_BYTES, code.length - end * INSN_BYTES);
        return InsnDecoder.decode(ByteBuffer.wrap(rest.toByteArray()), ByteOrder.LITTLE_ENDIAN);
    }

    // A jump into what is left out goes to what follows it.
    private static int moved(int slot, int start, int end) {
        return slot < start ? slot : Math.max(slot, end) - (end - start);
    }

    private static boolean jumps(Insn insn) {
        int insnClass = insn.opcode() & CLASS_MASK;
        boolean isJump = insnClass == JUMP_CLASS || insnClass == JUMP32_CLASS;
        return isJump && insn.opcode() != CALL && insn.opcode() != EXIT;
    }
}
