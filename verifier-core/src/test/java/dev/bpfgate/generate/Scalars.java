package dev.bpfgate.generate;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.SwapOp;
import java.util.List;

/** Arithmetic: on any numbers, on numbers between bounds, and on copies of one number. */
final class Scalars extends Family {

    static final List<AluOp> OPERATIONS = List.of(
            AluOp.ADD,
            AluOp.SUB,
            AluOp.MUL,
            AluOp.DIV,
            AluOp.OR,
            AluOp.AND,
            AluOp.LSH,
            AluOp.RSH,
            AluOp.MOD,
            AluOp.XOR,
            AluOp.ARSH,
            AluOp.SDIV,
            AluOp.SMOD);

    Scalars(Draft draft) {
        super(draft);
    }

    @Override
    void addTo(Repertoire repertoire) {
        repertoire.add(6, depth -> draft.constant(draft.anyRegister()));
        repertoire.add(9, depth -> arithmetic());
        repertoire.add(4, depth -> bitTricks());
        repertoire.add(4, depth -> pointerCopy());
        repertoire.add(4, this::window);
        repertoire.add(4, this::linked);
        repertoire.add(2, depth -> truthValue());
    }

    /** Writes an operation on numbers. */
    void arithmetic() {
        Reg dst = draft.number();
        AluOp op = dice.oneOf(OPERATIONS);
        boolean wide = dice.onceIn(2);
        if (dice.onceIn(2)) {
            Reg src = draft.number();
            if (wide) {
                code.alu(op, dst, src);
            } else {
                code.alu32(op, dst, src);
            }
        } else {
            immediate(wide, op, dst, operand(op, wide));
        }
        machine().set(dst, Kind.NUMBER);
        if (dice.onceIn(3)) {
            draft.makeSmall(dst);
        }
    }

    private int operand(AluOp op, boolean wide) {
        if (op.isShift()) {
            int width = wide ? 64 : 32;
            return mistake() && dice.onceIn(6) ? width : dice.below(width);
        }
        int value = dice.immediate();
        return op.isDivision() && value == 0 && !mistake() ? 1 : value;
    }

    private void immediate(boolean wide, AluOp op, Reg dst, int imm) {
        if (wide) {
            code.alu(op, dst, imm);
        } else {
            code.alu32(op, dst, imm);
        }
    }

    /** Writes one of the operations that look at bits. */
    void bitTricks() {
        Reg dst = draft.number();
        switch (dice.below(5)) {
            case 0 -> code.neg(dst);
            case 1 -> code.swap(dice.oneOf(SwapOp.values()), dst, dice.oneOf(16, 32, 64));
            case 2 -> code.movsx(dst, draft.number(), dice.oneOf(8, 16, 32));
            case 3 -> code.raw(0xbc, dst.number(), draft.number().number(), dice.oneOf(8, 16), 0);
            default -> code.mov32(dst, draft.number());
        }
        machine().set(dst, Kind.NUMBER);
    }

    private void pointerCopy() {
        Reg src = dice.oneOf(dice.oneOf(Draft.KEPT), dice.oneOf(Draft.SCRATCH), Draft.CONTEXT);
        Reg dst = draft.anyRegister();
        if (machine().kindOf(src) == Kind.NOTHING && !mistake()) {
            return;
        }
        code.mov(dst, src);
        machine().copy(src, dst);
        if (dice.onceIn(8)) {
            code.alu(dice.oneOf(OPERATIONS), dst, mistake() ? dice.immediate() : 0);
            machine().set(dst, Kind.NOTHING);
        }
    }

    // A number between two others, then arithmetic that its range survives or not.
    private void window(int depth) {
        Reg tested = draft.number();
        String outside = draft.label();
        int low = dice.between(-100, 100);
        boolean signed = dice.onceIn(2);
        boolean wide = dice.onceIn(2);
        draft.compare(wide, signed ? JumpOp.SLT : JumpOp.LT, tested, low, outside);
        JumpOp above = signed ? JumpOp.SGT : JumpOp.GT;
        draft.compare(mistake() != wide, above, tested, low + dice.below(300), outside);
        for (int count = dice.between(1, 3); count > 0; count--) {
            AluOp op = dice.oneOf(OPERATIONS);
            immediate(dice.onceIn(2), op, tested, operand(op, false));
        }
        Machine rest = machine().copy();
        if (draft.mayNest(depth + 1)) {
            draft.shortBlock(depth + 1, 3);
        }
        code.label(outside);
        machine().meet(rest);
    }

    // Two copies of a number, perhaps a constant apart: what is learnt of one holds for the other.
    private void linked(int depth) {
        Reg source = draft.number();
        Reg copy = dice.oneOf(Draft.KEPT);
        if (copy == source || !draft.mayNest(depth)) {
            return;
        }
        if (dice.onceIn(3)) {
            code.mov32(copy, source);
        } else {
            code.mov(copy, source);
        }
        machine().set(copy, Kind.NUMBER);
        if (dice.onceIn(2)) {
            immediate(dice.onceIn(2), AluOp.ADD, copy, dice.between(-64, 64));
        }
        String otherwise = draft.label();
        draft.condition(dice.onceIn(2) ? source : copy, otherwise);
        Machine rest = machine().copy();
        JumpOp op = dice.oneOf(JumpOp.LT, JumpOp.SGT, JumpOp.EQ);
        code.branch(op, dice.onceIn(2) ? source : copy, dice.immediate(), otherwise);
        draft.block(depth + 1);
        code.label(otherwise);
        machine().meet(rest);
    }

    // A sign spread over a register is 0 or -1, which the kernel follows apart.
    private void truthValue() {
        Reg dst = draft.number();
        boolean wide = dice.onceIn(2);
        immediate(wide, AluOp.ARSH, dst, wide ? 63 : 31);
        immediate(wide, dice.oneOf(AluOp.AND, AluOp.OR), dst, dice.immediate());
        machine().set(dst, Kind.NUMBER);
    }
}
