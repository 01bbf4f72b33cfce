package dev.bpfgate.isa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns bytes into instructions. Decoding never fails: what has no meaning is {@link Unknown}.
 *
 * <pre>
 *  byte   0       1          2  3      4 5 6 7
 *         opcode  registers  offset    immediate
 * </pre>
 *
 * The destination is the lower nibble of byte 1 in little-endian programs and the upper one in big-endian programs, the source
 * the other; offset and immediate follow the program's byte order (RFC 9669, section 3).
 */
public final class InsnDecoder {
    /** Bytes that one slot takes. */
    public static final int SLOT_BYTES = 8;

    private static final InsnKind[] KINDS = new InsnKind[256];

    static {
        for (int opcode = 0; opcode < KINDS.length; opcode++) {
            KINDS[opcode] = classify(opcode);
        }
    }

    private InsnDecoder() {}

    /**
     * Decodes all slots of a program.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #SLOT_BYTES}
     */
    public static Insn[] decode(byte[] code, ByteOrder order) {
        return decode(ByteBuffer.wrap(code), order);
    }

    /**
     * Decodes the bytes from the buffer's position to its limit. The buffer itself, its position and its order stay untouched.
     *
     * @throws IllegalArgumentException if the remaining length is no multiple of {@link #SLOT_BYTES}
     */
    public static Insn[] decode(ByteBuffer buffer, ByteOrder order) {
        ByteBuffer code = buffer.slice().order(order);
        if (code.remaining() % SLOT_BYTES != 0) {
            throw new IllegalArgumentException("length of code is no multiple of 8: " + code.remaining());
        }
        Insn[] insns = new Insn[code.remaining() / SLOT_BYTES];
        boolean expectSecondHalf = false;
        for (int slot = 0; slot < insns.length; slot++) {
            insns[slot] = decodeSlot(code, slot, expectSecondHalf);
            expectSecondHalf = insns[slot].kind() == InsnKind.LOAD_IMM64;
        }
        return insns;
    }

    private static Insn decodeSlot(ByteBuffer code, int slot, boolean expectSecondHalf) {
        int base = slot * SLOT_BYTES;
        int opcode = Byte.toUnsignedInt(code.get(base));
        int low = code.get(base + 1) & 0x0f;
        int high = code.get(base + 1) >> 4 & 0x0f;
        boolean littleEndian = code.order() == ByteOrder.LITTLE_ENDIAN;
        int dst = littleEndian ? low : high;
        int src = littleEndian ? high : low;
        int off = code.getShort(base + 2);
        int imm = code.getInt(base + 4);
        if (expectSecondHalf && opcode == 0) {
            return new SecondHalf(opcode, dst, src, off, imm);
        }
        if (opcode == Opcode.LOAD_IMM64) {
            int nextImm = base + SLOT_BYTES < code.limit() ? code.getInt(base + SLOT_BYTES + 4) : 0;
            return LoadImm64.of(dst, src, off, imm, nextImm);
        }
        return of(opcode, dst, src, off, imm);
    }

    /**
     * Returns the instruction with these raw fields. A 64-bit immediate load made here has an upper half of zero; for others, and for
     * the slot that follows, use {@link #loadImm64} and {@link #secondHalf}.
     */
    public static Insn of(int opcode, int dst, int src, int off, int imm) {
        return switch (KINDS[opcode]) {
            case ALU -> Alu.of(opcode, dst, src, off, imm);
            case MOVE -> Move.of(opcode, dst, src, off, imm);
            case NEGATE -> Negate.of(opcode, dst, src, off, imm);
            case BYTE_SWAP -> ByteSwap.of(opcode, dst, src, off, imm);
            case LOAD -> Load.of(opcode, dst, src, off, imm);
            case STORE -> Store.of(opcode, dst, src, off, imm);
            case STORE_IMM -> StoreImm.of(opcode, dst, src, off, imm);
            case ATOMIC -> Atomic.of(opcode, dst, src, off, imm);
            case LOAD_IMM64 -> LoadImm64.of(dst, src, off, imm, 0);
            case LOAD_PACKET -> LoadPacket.of(opcode, dst, src, off, imm);
            case JUMP -> Jump.of(opcode, dst, src, off, imm);
            case MAY_GOTO -> new MayGoto(opcode, dst, src, off, imm);
            case BRANCH -> Branch.of(opcode, dst, src, off, imm);
            case CALL -> Call.of(opcode, dst, src, off, imm);
            case EXIT -> new Exit(opcode, dst, src, off, imm);
            case SECOND_HALF, UNKNOWN -> new Unknown(opcode, dst, src, off, imm);
        };
    }

    /** Returns the first slot of a 64-bit immediate load with this source nibble and these halves. */
    public static LoadImm64 loadImm64(int dst, int src, int imm, int nextImm) {
        return LoadImm64.of(dst, src, 0, imm, nextImm);
    }

    /** Returns the second slot of a 64-bit immediate load. */
    public static SecondHalf secondHalf(int nextImm) {
        return new SecondHalf(0, 0, 0, 0, nextImm);
    }

    private static InsnKind classify(int opcode) {
        return switch (Opcode.classOf(opcode)) {
            case Opcode.LD -> classifyLd(opcode);
            case Opcode.LDX -> classifyLdx(opcode);
            case Opcode.ST -> Opcode.modeOf(opcode) == Opcode.MODE_MEM ? InsnKind.STORE_IMM : InsnKind.UNKNOWN;
            case Opcode.STX -> classifyStx(opcode);
            case Opcode.ALU, Opcode.ALU64 -> classifyAlu(opcode);
            default -> classifyJump(opcode);
        };
    }

    private static InsnKind classifyLd(int opcode) {
        if (opcode == Opcode.LOAD_IMM64) {
            return InsnKind.LOAD_IMM64;
        }
        int mode = Opcode.modeOf(opcode);
        boolean packet = mode == Opcode.MODE_ABS || mode == Opcode.MODE_IND;
        return packet && MemSize.of(opcode) != MemSize.DW ? InsnKind.LOAD_PACKET : InsnKind.UNKNOWN;
    }

    private static InsnKind classifyLdx(int opcode) {
        int mode = Opcode.modeOf(opcode);
        boolean signExtending = mode == Opcode.MODE_MEMSX && MemSize.of(opcode) != MemSize.DW;
        return mode == Opcode.MODE_MEM || signExtending ? InsnKind.LOAD : InsnKind.UNKNOWN;
    }

    private static InsnKind classifyStx(int opcode) {
        return switch (Opcode.modeOf(opcode)) {
            case Opcode.MODE_MEM -> InsnKind.STORE;
            case Opcode.MODE_ATOMIC -> InsnKind.ATOMIC;
            default -> InsnKind.UNKNOWN;
        };
    }

    private static InsnKind classifyAlu(int opcode) {
        boolean is64 = Opcode.classOf(opcode) == Opcode.ALU64;
        boolean register = (opcode & Opcode.SOURCE_REGISTER) != 0;
        return switch (opcode & Opcode.OPERATION_MASK) {
            case Opcode.MOVE -> InsnKind.MOVE;
            case Opcode.NEGATE -> register ? InsnKind.UNKNOWN : InsnKind.NEGATE;
            case Opcode.SWAP -> is64 && register ? InsnKind.UNKNOWN : InsnKind.BYTE_SWAP;
            default -> AluOp.of(opcode, 0) == null ? InsnKind.UNKNOWN : InsnKind.ALU;
        };
    }

    private static InsnKind classifyJump(int opcode) {
        return switch (opcode) {
            case Opcode.JA, Opcode.GOTOL -> InsnKind.JUMP;
            case Opcode.CALL -> InsnKind.CALL;
            case Opcode.EXIT -> InsnKind.EXIT;
            case Opcode.MAY_GOTO -> InsnKind.MAY_GOTO;
            default -> JumpOp.of(opcode) == null ? InsnKind.UNKNOWN : InsnKind.BRANCH;
        };
    }
}
