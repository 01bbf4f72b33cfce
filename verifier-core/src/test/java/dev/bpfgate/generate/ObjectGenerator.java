package dev.bpfgate.generate;

import java.util.ArrayList;
import java.util.List;

/** Makes objects of random programs; the same seed gives the same bytes. */
public final class ObjectGenerator {

    /** What every object's programs may use: the ring buffer last, before it a per-CPU array, before that two others. */
    static final List<GeneratedMap> MAPS = List.of(
            new GeneratedMap("array", GeneratedMap.ARRAY, 4, 64, 4),
            new GeneratedMap("hash", GeneratedMap.HASH, 8, 48, 16),
            new GeneratedMap("percpu", GeneratedMap.PERCPU_ARRAY, 4, 40, 1),
            new GeneratedMap("ring", GeneratedMap.RING_BUFFER, 0, 0, 4096));

    /** How many callbacks there are; they stand behind the functions that programs call themselves. */
    static final int CALLBACKS = 6;

    private static final int CALLEES = 8;

    private ObjectGenerator() {}

    /** Returns an object of that many programs of the full vocabulary, called {@code p0}, {@code p1} and so on. */
    public static GeneratedObject object(long seed, int programs) {
        return object(seed, programs, Vocabulary.FULL);
    }

    /** Returns an object of that many programs, called {@code p0}, {@code p1} and so on. */
    public static GeneratedObject object(long seed, int programs, Vocabulary vocabulary) {
        Dice dice = new Dice(seed);
        List<GeneratedProgram> callees = new ArrayList<>();
        for (int i = 0; i < CALLEES; i++) {
            // These do not call each other, so that frames and callbacks stay few.
            callees.add(generated(dice, Shape.CALLEE, vocabulary, "f" + i, 0));
        }
        for (int i = 0; i < CALLBACKS; i++) {
            callees.add(generated(dice, Shape.CALLBACK, vocabulary, "c" + i, 0));
        }
        List<GeneratedProgram> all = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            Shape shape = dice.oneOf(vocabulary.shapes());
            all.add(generated(dice, shape, vocabulary, "p" + i, CALLEES));
        }
        return new GeneratedObject(MAPS, callees, all);
    }

    private static GeneratedProgram generated(Dice dice, Shape shape, Vocabulary vocabulary, String name, int callees) {
        return new GeneratedProgram(shape.section(), name, ProgramGenerator.program(dice, shape, vocabulary, callees));
    }
}
