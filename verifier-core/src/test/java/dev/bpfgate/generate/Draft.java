package dev.bpfgate.generate;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Assembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.JumpOp;
import dev.bpfgate.isa.Reg;
import java.util.List;

/**
 * A program in the making: its code, what registers and stack hold as far as that is followed, and the dice. Statements of all
 * families write into it; {@link #block} lets the dice choose the next ones.
 */
final class Draft {

    /** Holds the context, of which there is only this copy. */
    static final Reg CONTEXT = Reg.R6;
    /** Registers that calls leave alone. */
    static final List<Reg> KEPT = List.of(Reg.R7, Reg.R8, Reg.R9);
    /** Registers that calls destroy. */
    static final List<Reg> SCRATCH = List.of(Reg.R0, Reg.R1, Reg.R2, Reg.R3, Reg.R4, Reg.R5);

    static final int SLOT_BYTES = 8;
    /** How deep blocks nest. */
    static final int MAX_DEPTH = 4;
    /** The greatest {@link Kind#SMALL_NUMBER}. */
    static final int SMALL_MASK = 31;

    final Assembler code = new Assembler();
    final Dice dice;
    final Shape shape;
    final Vocabulary vocabulary;
    private final Repertoire repertoire = new Repertoire();
    private Machine machine = new Machine();
    private int labels;
    private int statementsLeft;

    /** One of {@code mistakes} statements is not sound; 0 for none. */
    private final int mistakes;

    /** How many things are held that must be given back before the program ends. */
    private int held;

    /** How many things are held during which nothing may be called. */
    private int quiet;

    Draft(Dice dice, Shape shape, Vocabulary vocabulary, int mistakes, int statements) {
        this.dice = dice;
        this.shape = shape;
        this.vocabulary = vocabulary;
        this.mistakes = mistakes;
        this.statementsLeft = statements;
    }

    Machine machine() {
        return machine;
    }

    /** Goes on with what holds on another way. */
    void resume(Machine other) {
        machine = other;
    }

    /** Returns what the dice choose statements from. */
    Repertoire repertoire() {
        return repertoire;
    }

    Insn[] insns() {
        return code.build();
    }

    /** Returns a label not used so far. */
    String label() {
        return "L" + labels++;
    }

    /** Whether to do something wrong now. */
    boolean mistake() {
        return mistakes > 0 && dice.onceIn(mistakes);
    }

    // --- blocks ----------------------------------------------------------------------------------------------------

    /** Writes statements until the program is long enough. */
    void body() {
        while (statementsLeft > 0) {
            block(0);
        }
    }

    /** Writes a few statements. */
    void block(int depth) {
        for (int count = dice.between(1, 8); count > 0 && statementsLeft > 0; count--) {
            statementsLeft--;
            repertoire.draw(dice, quiet > 0 && !mistake()).write(depth);
        }
    }

    /** Writes at most that many statements. */
    void shortBlock(int depth, int statements) {
        int rest = Math.max(0, statementsLeft - statements);
        statementsLeft -= rest;
        block(depth);
        statementsLeft += rest;
    }

    /** Writes a few statements while something is held. */
    void holding(int depth) {
        held++;
        block(depth + 1);
        held--;
    }

    /** Writes a few statements during which nothing may be called. */
    void quietly(int depth) {
        quiet++;
        holding(depth);
        quiet--;
    }

    /** Whether the program may end here. */
    boolean mayLeave() {
        return held == 0 || mistake();
    }

    /** Whether blocks may still be nested. */
    boolean mayNest(int depth) {
        return depth < MAX_DEPTH;
    }

    // --- numbers ---------------------------------------------------------------------------------------------------

    /** Puts a constant into a register. */
    void constant(Reg dst) {
        if (dice.onceIn(5)) {
            code.imm64(dst, dice.wideImmediate());
        } else if (dice.onceIn(2)) {
            code.mov(dst, dice.immediate());
        } else {
            code.mov32(dst, dice.immediate());
        }
        machine.set(dst, Kind.NUMBER);
    }

    /** Returns a register that holds a number; puts one into a register if none does. */
    Reg number() {
        if (mistake()) {
            Reg any = anyRegister();
            // Most registers hold nothing most of the time, and to find that out over and over teaches nothing.
            if (machine.kindOf(any) != Kind.NOTHING || dice.onceIn(8)) {
                return any;
            }
        }
        List<Reg> numbers = machine.numbers();
        if (numbers.isEmpty() || dice.onceIn(8)) {
            Reg fresh = anyRegister();
            constant(fresh);
            return fresh;
        }
        return dice.oneOf(numbers);
    }

    /** Returns a register that holds a {@link Kind#SMALL_NUMBER}. */
    Reg smallNumber() {
        List<Reg> small = machine.holding(Kind.SMALL_NUMBER);
        if (!small.isEmpty()) {
            return dice.oneOf(small);
        }
        Reg reg = number();
        if (!mistake()) {
            makeSmall(reg);
        }
        return reg;
    }

    /** Makes a register's number a small one. */
    void makeSmall(Reg dst) {
        switch (dice.below(3)) {
            case 0 -> code.and(dst, SMALL_MASK);
            case 1 -> code.alu32(AluOp.AND, dst, SMALL_MASK);
            default -> code.rsh(dst, 59);
        }
        machine.set(dst, Kind.SMALL_NUMBER);
    }

    /** Returns a register that may be overwritten. */
    Reg anyRegister() {
        return dice.onceIn(2) ? dice.oneOf(KEPT) : dice.oneOf(SCRATCH);
    }

    // --- control ---------------------------------------------------------------------------------------------------

    /** Jumps or not, by some comparison of a number. */
    void condition(Reg tested, String target) {
        JumpOp op = dice.oneOf(JumpOp.values());
        if (dice.onceIn(3)) {
            Reg other = number();
            if (dice.onceIn(2)) {
                code.branch(op, tested, other, target);
            } else {
                code.branch32(op, tested, other, target);
            }
        } else {
            compare(dice.onceIn(2), op, tested, dice.immediate(), target);
        }
    }

    /** Jumps if a number, or its lower half, compares like that with a constant. */
    void compare(boolean wide, JumpOp op, Reg tested, int imm, String target) {
        if (wide) {
            code.branch(op, tested, imm, target);
        } else {
            code.branch32(op, tested, imm, target);
        }
    }

    /** Ends the program. */
    void leave() {
        if (!machine.kindOf(Reg.R0).isNumber() || !dice.onceIn(4)) {
            if (!mistake()) {
                code.mov(Reg.R0, dice.below(shape.results()));
            }
        }
        code.exit();
    }
}
