package dev.bpfgate.isa;

import static dev.bpfgate.isa.LineSyntax.int32;
import static dev.bpfgate.isa.LineSyntax.int64;
import static dev.bpfgate.isa.LineSyntax.register;

import java.util.List;
import java.util.regex.Matcher;

/** How arithmetic, moves and 64-bit immediates are written. */
final class ArithmeticSyntax {
    private static final String OPERATOR = "(\\+=|-=|\\*=|s/=|/=|\\|=|&=|<<=|s>>=|>>=|s%=|%=|\\^=)";

    static final List<LineSyntax> ALL = List.of(
            LineSyntax.of("R " + OPERATOR + " R", ArithmeticSyntax::aluRegister),
            LineSyntax.of("R " + OPERATOR + " N", ArithmeticSyntax::aluImmediate),
            LineSyntax.of("R = -R", ArithmeticSyntax::negate),
            LineSyntax.of("R = R", (asm, m) -> moveRegister(asm, m, 0, 4)),
            LineSyntax.of("R = \\(s(8|16|32)\\) R", (asm, m) -> moveRegister(asm, m, int32(m.group(3)), 5)),
            LineSyntax.of("R = addr_space_cast\\(R, N, N\\)", ArithmeticSyntax::cast),
            LineSyntax.of("R = (le|be|bswap)(-?\\d+) R", ArithmeticSyntax::swap),
            LineSyntax.of("r(\\d+) = (0x[0-9a-f]+)(?: ll)?", ArithmeticSyntax::imm64),
            LineSyntax.of("r(\\d+) = N ll", ArithmeticSyntax::imm64),
            LineSyntax.of("R = N", ArithmeticSyntax::moveImmediate),
            LineSyntax.of("r(\\d+) = function ([A-Za-z_]\\w*)", ArithmeticSyntax::function),
            LineSyntax.of(
                    "r(\\d+) = (map_fd|map_value|btf_id|map_idx|map_idx_value) N(?:\\+(\\d+))?",
                    ArithmeticSyntax::pseudo));

    private ArithmeticSyntax() {}

    private static void aluRegister(Assembler asm, Matcher m) {
        AluOp op = operator(m.group(3));
        int opcode = classOf(m.group(1)) | op.code() | Opcode.SOURCE_REGISTER;
        asm.raw(opcode, register(m.group(2)), register(m.group(5)), signedOffset(op), 0);
    }

    private static void aluImmediate(Assembler asm, Matcher m) {
        AluOp op = operator(m.group(3));
        asm.raw(classOf(m.group(1)) | op.code(), register(m.group(2)), 0, signedOffset(op), int32(m.group(4)));
    }

    private static AluOp operator(String mnemonic) {
        for (AluOp op : AluOp.values()) {
            if (op.mnemonic().equals(mnemonic)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no operator: " + mnemonic);
    }

    private static int signedOffset(AluOp op) {
        return op == AluOp.SDIV || op == AluOp.SMOD ? 1 : 0;
    }

    private static void negate(Assembler asm, Matcher m) {
        requireSame(m.group(2), m.group(4));
        asm.raw(classOf(m.group(1)) | Opcode.NEGATE, register(m.group(2)), 0, 0, 0);
    }

    private static void moveRegister(Assembler asm, Matcher m, int off, int sourceGroup) {
        int opcode = classOf(m.group(1)) | Opcode.MOVE | Opcode.SOURCE_REGISTER;
        asm.raw(opcode, register(m.group(2)), register(m.group(sourceGroup)), off, 0);
    }

    private static void moveImmediate(Assembler asm, Matcher m) {
        asm.raw(classOf(m.group(1)) | Opcode.MOVE, register(m.group(2)), 0, 0, int32(m.group(3)));
    }

    private static void cast(Assembler asm, Matcher m) {
        int opcode = Opcode.ALU64 | Opcode.MOVE | Opcode.SOURCE_REGISTER;
        int imm = int32(m.group(5)) << 16 | int32(m.group(6));
        asm.raw(opcode, register(m.group(2)), register(m.group(4)), Move.ADDRESS_SPACE_CAST, imm);
    }

    private static void swap(Assembler asm, Matcher m) {
        requireSame(m.group(2), m.group(6));
        int opcode = switch (m.group(3)) {
            case "le" -> Opcode.ALU | Opcode.SWAP;
            case "be" -> Opcode.ALU | Opcode.SWAP | Opcode.SOURCE_REGISTER;
            default -> Opcode.ALU64 | Opcode.SWAP;
        };
        asm.raw(opcode, register(m.group(2)), 0, 0, int32(m.group(4)));
    }

    private static void imm64(Assembler asm, Matcher m) {
        long value = int64(m.group(2));
        both(asm, m.group(1), ImmSource.VALUE, (int) value, (int) (value >>> Integer.SIZE));
    }

    private static void function(Assembler asm, Matcher m) {
        asm.function(Reg.values()[register(m.group(1))], m.group(2));
    }

    private static void pseudo(Assembler asm, Matcher m) {
        ImmSource source = switch (m.group(2)) {
            case "map_fd" -> ImmSource.MAP_FD;
            case "map_value" -> ImmSource.MAP_VALUE;
            case "btf_id" -> ImmSource.BTF_ID;
            case "map_idx" -> ImmSource.MAP_INDEX;
            default -> ImmSource.MAP_INDEX_VALUE;
        };
        int nextImm = m.group(4) == null ? 0 : int32(m.group(4));
        both(asm, m.group(1), source, int32(m.group(3)), nextImm);
    }

    private static void both(Assembler asm, String dst, ImmSource source, int imm, int nextImm) {
        asm.insn(InsnDecoder.loadImm64(register(dst), source.code(), imm, nextImm));
        asm.insn(InsnDecoder.secondHalf(nextImm));
    }

    private static int classOf(String letter) {
        return letter.equals("w") ? Opcode.ALU : Opcode.ALU64;
    }

    private static void requireSame(String dst, String src) {
        if (!dst.equals(src)) {
            throw new IllegalArgumentException("source and destination differ");
        }
    }
}
