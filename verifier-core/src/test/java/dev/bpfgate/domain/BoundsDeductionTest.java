package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Deduction on numbers of eight bits with halves of four, where every number can be tried. */
class BoundsDeductionTest {

    private static final int ROUNDS = 60_000;

    private static Bounds randomBounds(Random random) {
        Bounds bounds = new Bounds(8);
        bounds.mask = random.nextInt(256);
        bounds.value = random.nextInt(256) & ~bounds.mask;
        if (random.nextBoolean()) {
            bounds.mask = 255;
            bounds.value = 0;
        }
        limit(bounds.wide, random);
        limit(bounds.low, random);
        return bounds;
    }

    private static void limit(Range range, Random random) {
        if (random.nextInt(3) != 0) {
            long a = random.nextLong() & range.ones;
            long b = random.nextLong() & range.ones;
            range.meetUnsigned(Math.min(a, b), Math.max(a, b));
        }
        if (random.nextInt(3) != 0) {
            long a = range.signed(random.nextLong());
            long b = range.signed(random.nextLong());
            range.meetSigned(Math.min(a, b), Math.max(a, b));
        }
    }

    @Test
    void losesNoNumber() {
        Random random = new Random(8);
        int inhabited = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Bounds before = randomBounds(random);
            Bounds after = new Bounds(8);
            after.set(before);

            BoundsDeduction.synchronize(after);

            for (int x = 0; x < 256; x++) {
                if (RandomScalars.contains(before, x)) {
                    inhabited++;
                    assertThat(RandomScalars.contains(after, x))
                            .as("kept %s in round %s", x, i)
                            .isTrue();
                }
            }
        }
        assertThat(inhabited).isGreaterThan(ROUNDS);
    }

    @Test
    void whatAllowsSomeNumberDoesNotBecomeContradictory() {
        Random random = new Random(9);
        for (int i = 0; i < ROUNDS; i++) {
            Bounds bounds = randomBounds(random);
            boolean inhabited = false;
            for (int x = 0; x < 256; x++) {
                inhabited |= RandomScalars.contains(bounds, x);
            }

            BoundsDeduction.synchronize(bounds);

            boolean violated = bounds.wide.isViolated() || bounds.low.isViolated();
            assertThat(inhabited && violated).as("round %s", i).isFalse();
        }
    }

    @Test
    void theOnlyMemberInRangeIsTheNumber() {
        Bounds bounds = new Bounds(8);
        bounds.setTnum(new Tnum(1, 0x90)); // 1, 0x11, 0x81, 0x91
        bounds.wide.meetUnsigned(0x12, 0x90);

        BoundsDeduction.synchronize(bounds);

        assertThat(bounds.isConstant()).isTrue();
        assertThat(bounds.value).isEqualTo(0x81);
    }

    @Test
    void theLowerEndMayBeTheOnlyMember() {
        Bounds bounds = new Bounds(8);
        bounds.setTnum(new Tnum(1, 0x90));
        bounds.wide.meetUnsigned(0x11, 0x80);

        BoundsDeduction.synchronize(bounds);

        assertThat(bounds.value).isEqualTo(0x11);
        assertThat(bounds.isConstant()).isTrue();
    }

    @Test
    void aLowHalfAroundZeroSpansTwoHighHalves() {
        Bounds bounds = new Bounds(8);
        bounds.wide.meetUnsigned(0x3e, 0x42);

        BoundsDeduction.synchronize(bounds);

        assertThat(bounds.low.smin).isEqualTo(-2);
        assertThat(bounds.low.smax).isEqualTo(2);
    }
}
