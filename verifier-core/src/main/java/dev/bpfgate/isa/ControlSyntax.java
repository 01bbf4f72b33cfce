package dev.bpfgate.isa;

import static dev.bpfgate.isa.LineSyntax.int32;
import static dev.bpfgate.isa.LineSyntax.register;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How jumps, calls and raw slots are written. */
final class ControlSyntax {
    private static final String CONDITION = "(==|>=|>|!=|&|s>=|s>|<=|<|s<=|s<)";
    private static final String TARGET = "(?:pc([+-]\\d+)|([A-Za-z_]\\w*))";

    static final List<LineSyntax> ALL = List.of(
            LineSyntax.of("exit", (asm, m) -> asm.exit()),
            LineSyntax.of("if R " + CONDITION + " R goto " + TARGET, ControlSyntax::branchRegister),
            LineSyntax.of("if R " + CONDITION + " N goto " + TARGET, ControlSyntax::branchImmediate),
            LineSyntax.of("goto " + TARGET, ControlSyntax::jump),
            LineSyntax.of("gotol " + TARGET, ControlSyntax::jumpLong),
            LineSyntax.of("may_goto " + TARGET, ControlSyntax::mayGoto),
            LineSyntax.of("call kfunc \\w*#(\\d+)", (asm, m) -> asm.kernelFunction(int32(m.group(1)))),
            LineSyntax.of("call \\w*#(-?\\d+)", (asm, m) -> asm.helper(int32(m.group(1)))),
            LineSyntax.of("call " + TARGET, ControlSyntax::call),
            new LineSyntax(
                    Pattern.compile("raw ([0-9a-f]{2}) (\\d+) (\\d+) (-?\\d+) (-?(?:0x[0-9a-f]+|\\d+))"),
                    ControlSyntax::raw));

    private ControlSyntax() {}

    private static void branchRegister(Assembler asm, Matcher m) {
        JumpOp op = condition(m.group(3));
        int opcode = classOf(m.group(1)) | op.code() | Opcode.SOURCE_REGISTER;
        int dst = register(m.group(2));
        int src = register(m.group(5));
        if (m.group(6) != null) {
            asm.raw(opcode, dst, src, int32(m.group(6)), 0);
        } else if (classOf(m.group(1)) == Opcode.JMP) {
            asm.branch(op, Reg.values()[dst], Reg.values()[src], m.group(7));
        } else {
            asm.branch32(op, Reg.values()[dst], Reg.values()[src], m.group(7));
        }
    }

    private static void branchImmediate(Assembler asm, Matcher m) {
        JumpOp op = condition(m.group(3));
        int dst = register(m.group(2));
        int imm = int32(m.group(4));
        if (m.group(5) != null) {
            asm.raw(classOf(m.group(1)) | op.code(), dst, 0, int32(m.group(5)), imm);
        } else if (classOf(m.group(1)) == Opcode.JMP) {
            asm.branch(op, Reg.values()[dst], imm, m.group(6));
        } else {
            asm.branch32(op, Reg.values()[dst], imm, m.group(6));
        }
    }

    private static JumpOp condition(String mnemonic) {
        for (JumpOp op : JumpOp.values()) {
            if (op.mnemonic().equals(mnemonic)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no condition: " + mnemonic);
    }

    private static void jump(Assembler asm, Matcher m) {
        if (m.group(1) != null) {
            asm.raw(Opcode.JA, 0, 0, int32(m.group(1)), 0);
        } else {
            asm.jump(m.group(2));
        }
    }

    private static void jumpLong(Assembler asm, Matcher m) {
        if (m.group(1) != null) {
            asm.raw(Opcode.GOTOL, 0, 0, 0, int32(m.group(1)));
        } else {
            asm.jumpLong(m.group(2));
        }
    }

    private static void mayGoto(Assembler asm, Matcher m) {
        if (m.group(1) != null) {
            asm.raw(Opcode.MAY_GOTO, 0, 0, int32(m.group(1)), 0);
        } else {
            asm.mayGoto(m.group(2));
        }
    }

    private static void call(Assembler asm, Matcher m) {
        if (m.group(1) != null) {
            asm.raw(Opcode.CALL, 0, CallTarget.SUBPROGRAM.code(), 0, int32(m.group(1)));
        } else {
            asm.call(m.group(2));
        }
    }

    private static void raw(Assembler asm, Matcher m) {
        int opcode = Integer.parseInt(m.group(1), 16);
        asm.raw(opcode, int32(m.group(2)), int32(m.group(3)), int32(m.group(4)), int32(m.group(5)));
    }

    private static int classOf(String letter) {
        return letter.equals("w") ? Opcode.JMP32 : Opcode.JMP;
    }
}
