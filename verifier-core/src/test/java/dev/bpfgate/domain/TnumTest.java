package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Exhaustive over all numbers of four known or unknown bits, where everything can be enumerated; random at 64 bits. */
class TnumTest {

    private static final int WIDTH = 4;
    private static final List<Tnum> SMALL = allSmall();

    private static List<Tnum> allSmall() {
        List<Tnum> all = new ArrayList<>();
        for (long mask = 0; mask < 1 << WIDTH; mask++) {
            for (long value = 0; value < 1 << WIDTH; value++) {
                if ((value & mask) == 0) {
                    all.add(new Tnum(value, mask));
                }
            }
        }
        return all;
    }

    private static List<Long> members(Tnum tnum) {
        List<Long> members = new ArrayList<>();
        long subset = 0;
        do {
            members.add(tnum.value() | subset);
            subset = (subset - tnum.mask()) & tnum.mask();
        } while (subset != 0);
        return members;
    }

    private static Tnum smallestHolding(List<Long> numbers) {
        long first = numbers.get(0);
        long unknown = 0;
        for (long number : numbers) {
            unknown |= first ^ number;
        }
        return new Tnum(first & ~unknown, unknown);
    }

    private static List<Long> results(Tnum a, Tnum b, LongBinaryOperator concrete) {
        List<Long> results = new ArrayList<>();
        for (long x : members(a)) {
            for (long y : members(b)) {
                results.add(concrete.applyAsLong(x, y));
            }
        }
        return results;
    }

    private static void assertBest(BinaryOperator<Tnum> operation, LongBinaryOperator concrete) {
        for (Tnum a : SMALL) {
            for (Tnum b : SMALL) {
                assertThat(operation.apply(a, b))
                        .as("%s and %s", a, b)
                        .isEqualTo(smallestHolding(results(a, b, concrete)));
            }
        }
    }

    private static void assertBest(UnaryOperator<Tnum> operation, LongUnaryOperator concrete) {
        assertBest((a, b) -> operation.apply(a), (x, y) -> concrete.applyAsLong(x));
    }

    @Test
    void sumsAndBitwiseResultsAreTheSmallestSetsThatHoldThem() {
        assertBest(Tnum::add, Long::sum);
        assertBest(Tnum::subtract, (x, y) -> x - y);
        assertBest(Tnum::and, (x, y) -> x & y);
        assertBest(Tnum::or, (x, y) -> x | y);
        assertBest(Tnum::xor, (x, y) -> x ^ y);
        assertBest(Tnum::negate, x -> -x);
    }

    @Test
    void shiftsAndTruncationsAreTheSmallestSetsThatHoldThem() {
        assertBest(a -> a.shiftLeft(61), x -> x << 61);
        assertBest(a -> a.shiftRight(2), x -> x >>> 2);
        assertBest(a -> a.shiftLeft(60).shiftRightSigned(59), x -> x << 60 >> 59);
        assertBest(a -> a.shiftLeft(28).shiftRightSigned32(27), x -> ((int) (x << 28) >> 27) & 0xffff_ffffL);
        assertBest(a -> a.shiftLeft(6).truncate(1), x -> (x << 6) & 0xff);
        assertBest(a -> a.shiftLeft(6).truncate(8), x -> x << 6);
        assertBest(a -> a.shiftLeft(30).lowHalf(), x -> (x << 30) & 0xffff_ffffL);
    }

    @Test
    void productsHoldAllResults() {
        for (Tnum a : SMALL) {
            for (Tnum b : SMALL) {
                Tnum product = a.multiply(b);
                assertThat(product.contains(smallestHolding(results(a, b, (x, y) -> x * y))))
                        .as("%s times %s is %s", a, b, product)
                        .isTrue();
            }
        }
    }

    @Test
    void productsOfConstantsAreConstant() {
        assertThat(Tnum.constant(-7).multiply(Tnum.constant(1L << 40))).isEqualTo(Tnum.constant(-7L << 40));
    }

    @Test
    void containmentAndOverlapAreThoseOfSets() {
        for (Tnum a : SMALL) {
            List<Long> inA = members(a);
            for (Tnum b : SMALL) {
                List<Long> inB = members(b);
                List<Long> common = new ArrayList<>(inA);
                common.retainAll(inB);
                assertThat(a.contains(b)).isEqualTo(inA.containsAll(inB));
                assertThat(a.overlaps(b)).isEqualTo(!common.isEmpty());
                if (!common.isEmpty()) {
                    assertThat(members(a.intersect(b))).containsExactlyInAnyOrderElementsOf(common);
                }
                List<Long> either = new ArrayList<>(inA);
                either.addAll(inB);
                assertThat(a.union(b)).isEqualTo(smallestHolding(either));
            }
        }
    }

    @Test
    void nextIsTheSmallestMemberAboveOrTheLargest() {
        for (Tnum a : SMALL) {
            List<Long> members = members(a);
            for (long bound = 0; bound < 1 << WIDTH; bound++) {
                long limit = bound;
                long expected = members.stream()
                        .filter(x -> x > limit)
                        .mapToLong(x -> x)
                        .min()
                        .orElse(a.value() | a.mask());
                assertThat(a.next(bound)).as("after %s in %s", bound, a).isEqualTo(expected);
            }
        }
    }

    @Test
    void rangeIsTheSmallestSetThatHoldsIt() {
        for (long min = 0; min < 1 << WIDTH; min++) {
            List<Long> numbers = new ArrayList<>();
            for (long max = min; max < 1 << WIDTH; max++) {
                numbers.add(max);
                assertThat(Tnum.range(min, max)).isEqualTo(smallestHolding(numbers));
            }
        }
        assertThat(Tnum.range(0, -1)).isEqualTo(Tnum.UNKNOWN);
        assertThat(Tnum.range(Long.MAX_VALUE, Long.MIN_VALUE)).isEqualTo(Tnum.UNKNOWN);
    }

    @Test
    void alignmentIsThatOfEveryMember() {
        for (Tnum a : SMALL) {}
    }

    @Test
    void byteSwapsTurnBytesAround() {
        Tnum number = new Tnum(0x1122_3344_5566_7700L, 0xff);

        assertThat(number.byteSwap(8)).isEqualTo(new Tnum(0x0077_6655_4433_2211L, 0xffL << 56));
        assertThat(number.byteSwap(4)).isEqualTo(new Tnum(0x0077_6655, 0xffL << 24));
        assertThat(number.byteSwap(2)).isEqualTo(new Tnum(0x77, 0xff00));
    }

    @Test
    void halvesCanBeReplaced() {
        Tnum number = new Tnum(0x5_0000_0001L, 0x2_0000_0002L);

        assertThat(number.withLowHalf(new Tnum(0x7_0000_0004L, 0x8)))
                .isEqualTo(new Tnum(0x5_0000_0004L, 0x2_0000_0008L));
    }

    @Test
    void knowsConstantsAndTheUnknown() {
        assertThat(Tnum.constant(5).isConstant()).isTrue();
        assertThat(new Tnum(4, 1).isConstant()).isFalse();
        assertThat(Tnum.UNKNOWN.isUnknown()).isTrue();
        assertThat(new Tnum(0, Long.MAX_VALUE).isUnknown()).isFalse();
    }

    @Test
    void resultsHoldAtSixtyFourBits() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            long x = random.nextLong() >> random.nextInt(64);
            long y = random.nextLong() >> random.nextInt(64);
            Tnum a = around(x, random);
            Tnum b = around(y, random);
            assertHolds(a.add(b), x + y);
            assertHolds(a.subtract(b), x - y);
            assertHolds(a.multiply(b), x * y);
            assertHolds(a.and(b), x & y);
            assertHolds(a.or(b), x | y);
            assertHolds(a.xor(b), x ^ y);
            assertHolds(a.byteSwap(8), Long.reverseBytes(x));
            assertThat(Long.compareUnsigned(a.next(x - 1), x)).isLessThanOrEqualTo(x == 0 ? 1 : 0);
        }
    }

    private static Tnum around(long member, Random random) {
        long mask = random.nextLong() & random.nextLong();
        return new Tnum(member & ~mask, mask);
    }

    private static void assertHolds(Tnum set, long number) {
        assertThat(set.contains(Tnum.constant(number)))
                .as("%s holds %s", set, number)
                .isTrue();
    }
}
