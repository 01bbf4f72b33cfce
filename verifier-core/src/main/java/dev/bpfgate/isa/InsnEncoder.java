package dev.bpfgate.isa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns instructions back into the bytes they were decoded from. */
public final class InsnEncoder {
    private InsnEncoder() {}

    /** Returns a program's bytes in the given order; every raw field is kept, meaningful or not. */
    public static byte[] encode(Insn[] insns, ByteOrder order) {
        ByteBuffer code =
                ByteBuffer.allocate(insns.length * InsnDecoder.SLOT_BYTES).order(order);
        for (Insn insn : insns) {
            int registers =
                    order == ByteOrder.LITTLE_ENDIAN ? insn.src() << 4 | insn.dst() : insn.dst() << 4 | insn.src();
            code.put((byte) insn.opcode());
            code.put((byte) registers);
            code.putShort((short) insn.off());
            code.putInt(insn.imm());
        }
        return code.array();
    }
}
