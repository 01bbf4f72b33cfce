package dev.bpfgate.generate;

import java.util.ArrayList;
import java.util.List;

/** Makes objects of random programs; the same seed gives the same bytes. */
public final class ObjectGenerator {

    private ObjectGenerator() {}

    /** Returns an object of that many programs of the full vocabulary, called {@code p0}, {@code p1} and so on. */
    public static GeneratedObject object(long seed, int programs) {
        return object(seed, programs, Vocabulary.FULL);
    }

    /** Returns an object of that many programs, called {@code p0}, {@code p1} and so on. */
    public static GeneratedObject object(long seed, int programs, Vocabulary vocabulary) {
        Dice dice = new Dice(seed);
        List<GeneratedProgram> callees = new ArrayList<>();
        for (Callee callee : Callee.ALL) {
            // These do not call each other, so that frames and callbacks stay few.
            callees.add(new GeneratedProgram(
                    ".text", callee.name(), callee.signature(), ProgramGenerator.callee(dice, callee, vocabulary)));
        }
        List<GeneratedProgram> all = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            Shape shape = dice.oneOf(vocabulary.shapes());
            all.add(new GeneratedProgram(
                    shape.section(), "p" + i, Signature.PROGRAM, ProgramGenerator.program(dice, shape, vocabulary)));
        }
        return new GeneratedObject(vocabulary.maps(), callees, all);
    }
}
