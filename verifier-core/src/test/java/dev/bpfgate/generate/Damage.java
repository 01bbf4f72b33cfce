package dev.bpfgate.generate;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Changes an instruction or two to what no compiler would write. */
final class Damage {

    private static final int INSN_BYTES = 8;

    private Damage() {}

    /** Returns a program with a random change, or the same one where the change would be the linker's business. */
    static Insn[] random(Insn[] insns, Dice dice) {
        byte[] code = InsnEncoder.encode(insns, ByteOrder.LITTLE_ENDIAN);
        int slot = dice.below(insns.length);
        int at = slot * INSN_BYTES;
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        switch (dice.below(8)) {
            case 0 -> code[at] ^= (byte) (1 << dice.below(8));
            case 1 -> code[at] = (byte) dice.below(256);
            case 2 -> code[at + 1] = (byte) dice.below(256);
            case 3 -> code[at + 1] ^= (byte) (1 << dice.below(8));
            case 4 -> words.putShort(at + 2, (short) dice.between(-12, 12));
            case 5 -> words.putShort(at + 2, (short) dice.immediate());
            case 6 -> words.putInt(at + 4, dice.immediate());
            default -> words.putLong(at, words.getLong(dice.below(insns.length) * INSN_BYTES));
        }
        Insn[] damaged = InsnDecoder.decode(ByteBuffer.wrap(code), ByteOrder.LITTLE_ENDIAN);
        return ObjectWriter.refersAsBefore(insns, damaged) ? damaged : insns;
    }
}
