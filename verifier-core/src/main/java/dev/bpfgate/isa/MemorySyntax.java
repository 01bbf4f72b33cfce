package dev.bpfgate.isa;

import static dev.bpfgate.isa.LineSyntax.int32;
import static dev.bpfgate.isa.LineSyntax.register;
import static dev.bpfgate.isa.LineSyntax.sizeCode;

import java.util.List;
import java.util.regex.Matcher;

/** How loads, stores, atomics and packet loads are written. */
final class MemorySyntax {
    static final List<LineSyntax> ALL = List.of(
            LineSyntax.of("R = \\*\\(SIZE \\*\\) ADDRESS", MemorySyntax::load),
            LineSyntax.of("\\*\\(SIZE \\*\\) ADDRESS = R", MemorySyntax::store),
            LineSyntax.of("\\*\\(SIZE \\*\\) ADDRESS = N", MemorySyntax::storeImm),
            LineSyntax.of("lock \\*\\(SIZE \\*\\) ADDRESS (\\+=|\\|=|&=|\\^=) R", MemorySyntax::lock),
            LineSyntax.of("R = atomic(?:64)?_(fetch_)?(\\w+)\\(\\(SIZE \\*\\) ADDRESS, R\\)", MemorySyntax::fetch),
            LineSyntax.of("r0 = atomic(?:64)?_cmpxchg\\(\\(SIZE \\*\\) ADDRESS, r0, R\\)", MemorySyntax::cmpxchg),
            LineSyntax.of("R = load_acquire\\(\\(SIZE \\*\\) ADDRESS\\)", MemorySyntax::loadAcquire),
            LineSyntax.of("store_release\\(\\(SIZE \\*\\) ADDRESS, R\\)", MemorySyntax::storeRelease),
            LineSyntax.of("r0 = \\*\\(SIZE \\*\\) skb\\[N\\]", MemorySyntax::absolute),
            LineSyntax.of("r0 = \\*\\(SIZE \\*\\) skb\\[R \\+ N\\]", MemorySyntax::indirect));

    private MemorySyntax() {}

    private static void load(Assembler asm, Matcher m) {
        int mode = m.group(3).equals("s") ? Opcode.MODE_MEMSX : Opcode.MODE_MEM;
        int opcode = Opcode.LDX | mode | sizeCode(m.group(4));
        asm.raw(opcode, register(m.group(2)), register(m.group(6)), int32(m.group(7)), 0);
    }

    private static void store(Assembler asm, Matcher m) {
        int opcode = Opcode.STX | Opcode.MODE_MEM | sizeCode(m.group(2));
        asm.raw(opcode, register(m.group(4)), register(m.group(7)), int32(m.group(5)), 0);
    }

    private static void storeImm(Assembler asm, Matcher m) {
        int opcode = Opcode.ST | Opcode.MODE_MEM | sizeCode(m.group(2));
        asm.raw(opcode, register(m.group(4)), 0, int32(m.group(5)), int32(m.group(6)));
    }

    private static void lock(Assembler asm, Matcher m) {
        int code = switch (m.group(6)) {
            case "+=" -> AtomicOp.ADD.code();
            case "|=" -> AtomicOp.OR.code();
            case "&=" -> AtomicOp.AND.code();
            default -> AtomicOp.XOR.code();
        };
        atomic(asm, m.group(2), register(m.group(4)), register(m.group(8)), m.group(5), code);
    }

    private static void fetch(Assembler asm, Matcher m) {
        AtomicOp op = named(m.group(4));
        atomic(asm, m.group(6), register(m.group(8)), register(m.group(2)), m.group(9), op.code() | AtomicOp.FETCH);
        if (!m.group(2).equals(m.group(11))) {
            throw new IllegalArgumentException("source and destination differ");
        }
    }

    private static AtomicOp named(String word) {
        for (AtomicOp op : AtomicOp.values()) {
            if (op.word().equals(word)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no atomic operation: " + word);
    }

    private static void cmpxchg(Assembler asm, Matcher m) {
        int imm = AtomicOp.CMPXCHG.code() | AtomicOp.FETCH;
        atomic(asm, m.group(2), register(m.group(4)), register(m.group(7)), m.group(5), imm);
    }

    private static void loadAcquire(Assembler asm, Matcher m) {
        int imm = AtomicOp.LOAD_ACQUIRE.code();
        atomic(asm, m.group(4), register(m.group(2)), register(m.group(6)), m.group(7), imm);
    }

    private static void storeRelease(Assembler asm, Matcher m) {
        int imm = AtomicOp.STORE_RELEASE.code();
        atomic(asm, m.group(2), register(m.group(4)), register(m.group(7)), m.group(5), imm);
    }

    private static void atomic(Assembler asm, String bits, int dst, int src, String off, int imm) {
        asm.raw(Opcode.STX | Opcode.MODE_ATOMIC | sizeCode(bits), dst, src, int32(off), imm);
    }

    private static void absolute(Assembler asm, Matcher m) {
        asm.raw(Opcode.LD | Opcode.MODE_ABS | sizeCode(m.group(2)), 0, 0, 0, int32(m.group(3)));
    }

    private static void indirect(Assembler asm, Matcher m) {
        int opcode = Opcode.LD | Opcode.MODE_IND | sizeCode(m.group(2));
        asm.raw(opcode, 0, register(m.group(4)), 0, int32(m.group(5)));
    }
}
