package dev.bpfgate.generate;

import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.MemSize;
import dev.bpfgate.isa.Reg;
import java.util.List;

/**
 * Makes one random function out of statements as compilers make them. It follows what registers hold, so that most programs
 * are sound; where the dice say so, a statement leaves out what makes it sound.
 */
final class ProgramGenerator {

    private final Dice dice;
    private final Draft draft;
    private final Scalars scalars;
    private final Branches branches;

    private ProgramGenerator(Dice dice, Shape shape, Vocabulary vocabulary, int mistakes) {
        this.dice = dice;
        int statements = dice.onceIn(4) ? dice.between(40, 120) : dice.between(3, 60);
        draft = new Draft(dice, shape, vocabulary, mistakes, statements);
        scalars = new Scalars(draft);
        branches = new Branches(draft);
    }

    /** Returns a program's instructions. */
    static Insn[] program(Dice dice, Shape shape, Vocabulary vocabulary) {
        int mistakes = dice.onceIn(2) ? dice.between(8, 40) : 0;
        Insn[] insns = new ProgramGenerator(dice, shape, vocabulary, mistakes).program();
        return dice.onceIn(8) ? Damage.random(insns, dice) : insns;
    }

    /** Returns the instructions of a function that programs call. */
    static Insn[] callee(Dice dice, Callee callee, Vocabulary vocabulary) {
        // A mistake in a function that many call would be everybody's.
        int mistakes = dice.onceIn(6) ? dice.between(8, 40) : 0;
        ProgramGenerator generator = new ProgramGenerator(dice, callee.shape(), vocabulary, mistakes);
        return switch (callee.shape()) {
            case CALLEE -> generator.callee();
            case GLOBAL -> generator.global(callee.signature().parameters());
            default -> generator.callback(callee.shape());
        };
    }

    private Insn[] program() {
        machine().set(Reg.R1, Kind.CONTEXT);
        draft.code.mov(Draft.CONTEXT, Reg.R1);
        machine().set(Draft.CONTEXT, Kind.CONTEXT);
        return withBody(true);
    }

    private Insn[] callee() {
        machine().set(Reg.R1, Kind.NUMBER);
        machine().set(Reg.R2, Kind.NUMBER);
        draft.code.mov(Draft.CONTEXT, Reg.R1);
        return withBody(false);
    }

    private Insn[] global(List<Parameter> parameters) {
        draft.code.mov(Draft.CONTEXT, 0);
        for (int i = 0; i < parameters.size(); i++) {
            Reg argument = Draft.SCRATCH.get(i + 1);
            switch (parameters.get(i)) {
                case INT, LONG -> machine().set(argument, Kind.NUMBER);
                case MEMORY -> {
                    String missing = draft.label();
                    draft.code.jeq(argument, 0, missing);
                    draft.code.load(MemSize.DW, Reg.R0, argument, dice.oneOf(0, 8));
                    draft.code.label(missing);
                    machine().set(argument, Kind.NOTHING);
                }
                case MEMORY_NOT_NULL -> machine().setValue(argument, Parameter.MEMORY_BYTES);
                case XDP_CONTEXT, SKB_CONTEXT -> machine().set(argument, Kind.CONTEXT);
            }
        }
        return withBody(false);
    }

    private Insn[] withBody(boolean mayCallOwn) {
        Repertoire repertoire = draft.repertoire();
        draft.vocabulary.families(draft, mayCallOwn).forEach(family -> family.addTo(repertoire));
        draft.body();
        draft.leave();
        return draft.insns();
    }

    // What is passed on: the caller's stack slots, and to what is called later a value's counter.
    private Insn[] callback(Shape shape) {
        scalars.addTo(draft.repertoire());
        branches.addTo(draft.repertoire());
        int bytes = Machine.SLOTS * Draft.SLOT_BYTES;
        switch (shape) {
            case LOOP_CALLBACK -> {
                machine().set(Reg.R1, Kind.NUMBER);
                draft.code.mov(Draft.CONTEXT, Reg.R2);
            }
            case ELEMENT_CALLBACK -> {
                machine().setValue(Reg.R3, GeneratedMap.LOCK_OFFSET);
                draft.code.mov(Draft.CONTEXT, Reg.R4);
            }
            default -> {
                bytes = GeneratedMap.TIMER_OFFSET;
                draft.code.mov(Draft.CONTEXT, Reg.R3);
            }
        }
        for (int count = dice.between(1, 5); count > 0; count--) {
            MemSize size = dice.oneOf(MemSize.values());
            int places = bytes / size.bytes();
            int offset = draft.mistake() ? dice.between(-8, bytes + 8) : dice.below(places) * size.bytes();
            switch (dice.below(4)) {
                case 0 -> scalars.access(size, Draft.CONTEXT, offset);
                case 1 -> draft.shortBlock(Draft.MAX_DEPTH - 1, 2);
                case 2 -> scalars.arithmetic();
                default -> scalars.bitTricks();
            }
        }
        draft.leave();
        return draft.insns();
    }

    private Machine machine() {
        return draft.machine();
    }
}
