package dev.bpfgate.generate;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed repeats. */
final class Dice {

    private static final int[] TELLING_NUMBERS = {
        0,
        1,
        2,
        3,
        7,
        8,
        15,
        16,
        31,
        32,
        63,
        64,
        127,
        128,
        255,
        256,
        511,
        1000,
        4095,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        0x7fffffff,
        0x80000000,
        -1,
        -2,
        -8,
        -16,
        -128,
        -256,
        -32768
    };

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns a number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a number from {@code first} to {@code last}. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** Returns true in one of {@code times} cases. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns an immediate: mostly one at which rules change, sometimes any. */
    int immediate() {
        return onceIn(6) ? random.nextInt() : TELLING_NUMBERS[below(TELLING_NUMBERS.length)];
    }

    /** Returns a 64-bit constant of the same taste. */
    long wideImmediate() {
        long value = onceIn(4) ? random.nextLong() : (long) immediate() << below(33);
        return onceIn(3) ? ~value : value;
    }
}
