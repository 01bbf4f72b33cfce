package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;

/** Exhaustive over all ranges of four bits. */
class RangeTest {

    private static final int WIDTH = 4;

    private interface Body {
        void accept(Range range);
    }

    private static void forEachUnsigned(Body body) {
        for (long min = 0; min < 16; min++) {
            for (long max = min; max < 16; max++) {
                Range range = new Range(WIDTH);
                range.meetUnsigned(min, max);
                body.accept(range);
            }
        }
    }

    private static void forEachSigned(Body body) {
        for (long min = -8; min < 8; min++) {
            for (long max = min; max < 8; max++) {
                Range range = new Range(WIDTH);
                range.meetSigned(min, max);
                body.accept(range);
            }
        }
    }

    private static void assertHolds(BiConsumer<Range, Range> operation, LongBinaryOperator concrete) {
        forEachUnsigned(a -> forEachUnsigned(b -> assertHolds(a, b, operation, concrete)));
        forEachSigned(a -> forEachSigned(b -> assertHolds(a, b, operation, concrete)));
    }

    private static void assertHolds(Range a, Range b, BiConsumer<Range, Range> operation, LongBinaryOperator concrete) {
        Range result = copy(a);
        operation.accept(result, b);
        for (long x = 0; x < 16; x++) {
            for (long y = 0; y < 16; y++) {
                boolean lost = RandomScalars.contains(a, x)
                        && RandomScalars.contains(b, y)
                        && !RandomScalars.contains(result, concrete.applyAsLong(x, y));
                if (lost) {
                    throw new AssertionError("lost the result of " + x + " and " + y);
                }
            }
        }
    }

    private static Range copy(Range range) {
        Range copy = new Range(range.width);
        copy.set(range);
        return copy;
    }

    @Test
    void sumsDifferencesAndProductsHoldAllResults() {
        assertHolds(Range::add, Long::sum);
        assertHolds(Range::subtract, (x, y) -> x - y);
        assertHolds(Range::multiply, (x, y) -> x * y);
    }

    @Test
    void sumsThatAllWrapKeepTheirBounds() {
        Range range = unsigned(10, 12);

        range.add(unsigned(8, 9));

        assertThat(range.umin).isEqualTo(2);
        assertThat(range.umax).isEqualTo(5);
    }

    @Test
    void sumsOfWhichSomeWrapForgetTheirBounds() {
        Range range = unsigned(1, 12);

        range.add(unsigned(8, 9));

        assertThat(range.umin).isZero();
        assertThat(range.umax).isEqualTo(15);
    }

    @Test
    void differencesThatAllWrapKeepTheirBounds() {
        Range range = unsigned(1, 2);

        range.subtract(unsigned(4, 5));

        assertThat(range.umin).isEqualTo(12);
        assertThat(range.umax).isEqualTo(14);
    }

    @Test
    void leftShiftsForgetWhereTheHighestBitMayBePassed() {
        Range kept = unsigned(1, 2);
        Range lost = unsigned(1, 3);

        kept.shiftLeftUnsigned(2);
        lost.shiftLeftUnsigned(2);

        assertThat(kept.umax).isEqualTo(8);
        assertThat(lost.umax).isEqualTo(15);
    }

    @Test
    void deductionAcrossSignsLosesNoNumberAndWidensNothing() {
        forEachUnsigned(unsigned -> forEachSigned(signed -> {
            Range before = copy(unsigned);
            before.meetSigned(signed.smin, signed.smax);
            Range after = copy(before);
            after.deduceAcrossSigns();
            boolean any = false;
            for (long x = 0; x < 16; x++) {
                boolean inside = RandomScalars.contains(before, x);
                any |= inside;
                if (inside && !RandomScalars.contains(after, x)) {
                    throw new AssertionError("lost " + x);
                }
            }
            if (any) {
                assertThat(after.umin).isGreaterThanOrEqualTo(before.umin);
                assertThat(after.umax).isLessThanOrEqualTo(before.umax);
                assertThat(after.smin).isGreaterThanOrEqualTo(before.smin);
                assertThat(after.smax).isLessThanOrEqualTo(before.smax);
                assertThat(after.isViolated()).isFalse();
            }
        }));
    }

    @Test
    void anUnsignedRangeBelowTheNegativePartTakesTheOtherSign() {
        Range range = unsigned(2, 9);
        range.meetSigned(-4, 5);

        range.deduceAcrossSigns();

        assertThat(range.smin).isEqualTo(2);
        assertThat(range.umax).isEqualTo(5);
    }

    private static Range unsigned(long min, long max) {
        Range range = new Range(WIDTH);
        range.meetUnsigned(min, max);
        return range;
    }
}
