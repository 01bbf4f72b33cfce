package dev.bpfgate.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A function that all programs of an object may call. {@link #ALL} is the order in which they stand, and by which calls
 * name them.
 */
record Callee(Shape shape, Signature signature, String name) {

    static final List<Callee> ALL = all();

    private static final int STATIC = 8;
    private static final int LOOP_CALLBACKS = 6;
    private static final int OTHER_CALLBACKS = 2;

    private static List<Callee> all() {
        List<Callee> all = new ArrayList<>();
        add(all, STATIC, Shape.CALLEE, "f");
        List<Signature> globals = List.of(
                Signature.global(Parameter.INT, Parameter.LONG),
                Signature.global(Parameter.MEMORY),
                Signature.global(Parameter.MEMORY_NOT_NULL, Parameter.INT),
                Signature.global(Parameter.SKB_CONTEXT, Parameter.INT),
                Signature.global(Parameter.XDP_CONTEXT, Parameter.MEMORY),
                Signature.global(Parameter.LONG, Parameter.MEMORY, Parameter.MEMORY_NOT_NULL));
        globals.forEach(signature -> all.add(new Callee(Shape.GLOBAL, signature, "g" + all.size())));
        add(all, LOOP_CALLBACKS, Shape.LOOP_CALLBACK, "c");
        add(all, OTHER_CALLBACKS, Shape.ELEMENT_CALLBACK, "e");
        add(all, OTHER_CALLBACKS, Shape.TIMER_CALLBACK, "t");
        return List.copyOf(all);
    }

    private static void add(List<Callee> all, int count, Shape shape, String name) {
        for (int i = 0; i < count; i++) {
            all.add(new Callee(shape, Signature.STATIC, name + i));
        }
    }

    /** Returns the place of some function of that shape. */
    static int any(Dice dice, Shape shape) {
        int place = dice.below(ALL.size());
        while (ALL.get(place).shape() != shape) {
            place = dice.below(ALL.size());
        }
        return place;
    }
}
