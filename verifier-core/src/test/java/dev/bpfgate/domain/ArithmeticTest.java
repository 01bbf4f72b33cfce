package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.SwapOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {

    private static final int ROUNDS = 20_000;

    private final Arithmetic arithmetic = new Arithmetic();

    private Scalar apply(AluOp op, Scalar dst, Scalar src) {
        return arithmetic.apply(op, true, dst, src);
    }

    private Scalar apply32(AluOp op, Scalar dst, Scalar src) {
        return arithmetic.apply(op, false, dst, src);
    }

    private static long concrete(AluOp op, boolean is64, long x, long y) {
        if (!is64) {
            return Integer.toUnsignedLong(concrete32(op, (int) x, (int) y));
        }
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case LSH -> x << y;
            case RSH -> x >>> y;
            case ARSH -> x >> y;
            case DIV -> y == 0 ? 0 : Long.divideUnsigned(x, y);
            case MOD -> y == 0 ? x : Long.remainderUnsigned(x, y);
            case SDIV -> y == 0 ? 0 : x / y;
            case SMOD -> y == 0 ? x : x % y;
        };
    }

    private static int concrete32(AluOp op, int x, int y) {
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case LSH -> x << y;
            case RSH -> x >>> y;
            case ARSH -> x >> y;
            case DIV -> y == 0 ? 0 : Integer.divideUnsigned(x, y);
            case MOD -> y == 0 ? x : Integer.remainderUnsigned(x, y);
            case SDIV -> y == 0 ? 0 : x / y;
            case SMOD -> y == 0 ? x : x % y;
        };
    }

    @ParameterizedTest
    @EnumSource
    void resultsHoldWhatTheMachineComputes(AluOp op) {
        RandomScalars scalars = new RandomScalars(op.ordinal());
        for (int i = 0; i < ROUNDS; i++) {
            boolean is64 = i % 2 == 0;
            long x = scalars.number();
            long y = op.isShift() ? scalars.number() & (is64 ? 63 : 31) : scalars.number();
            Scalar dst = scalars.around(x);
            Scalar src = op.isShift() && i % 4 < 2 ? Scalar.constant(y) : scalars.around(y);

            Scalar result = arithmetic.apply(op, is64, dst, src);

            long expected = concrete(op, is64, x, y);
            assertThat(RandomScalars.contains(result, expected))
                    .as("%s %s %s holds %x", dst, op, src, expected)
                    .isTrue();
            assertThat(InvariantCheck.find(result)).isEqualTo(InvariantCheck.Violation.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void constantsGiveConstantsExceptByDivision(AluOp op) {
        Scalar whole = apply(op, Scalar.constant(-100), Scalar.constant(7));
        Scalar low = apply32(op, Scalar.constant(-100), Scalar.constant(7));

        assertThat(whole).isEqualTo(op.isDivision() ? Scalar.UNKNOWN : Scalar.constant(concrete(op, true, -100, 7)));
        assertThat(low).isEqualTo(op.isDivision() ? Scalar.UNKNOWN : Scalar.constant(concrete(op, false, -100, 7)));
    }

    @Test
    void divisionForgetsEvenThatItsResultHas32Bits() {
        assertThat(apply32(AluOp.DIV, Scalar.constant(8), Scalar.constant(2))).isSameAs(Scalar.UNKNOWN);
    }

    @Test
    void shiftsByUnknownOrTooLargeAmountsForget() {
        Scalar number = Scalar.UNKNOWN.zeroExtend(1);

        assertThat(apply(AluOp.RSH, number, number)).isSameAs(Scalar.UNKNOWN);
        assertThat(apply(AluOp.RSH, number, Scalar.constant(64))).isSameAs(Scalar.UNKNOWN);
        assertThat(apply32(AluOp.RSH, number, Scalar.constant(32))).isSameAs(Scalar.UNKNOWN);
        assertThat(apply(AluOp.RSH, number, Scalar.constant(63))).isEqualTo(Scalar.ZERO);
        assertThat(apply32(AluOp.RSH, number, Scalar.constant(31))).isEqualTo(Scalar.ZERO);
    }

    @Test
    void aLowHalfIsSignExtendedByTwoShifts() {
        Scalar low = Scalar.UNKNOWN.clampSigned(-5, 9);
        Scalar number = apply32(AluOp.ADD, low, Scalar.ZERO);

        Scalar left = apply(AluOp.LSH, number, Scalar.constant(32));
        Scalar extended = apply(AluOp.ARSH, left, Scalar.constant(32));

        assertThat(extended.smin()).isEqualTo(-5);
        assertThat(extended.smax()).isEqualTo(9);
    }

    @Test
    void boundsFollowSums() {
        Scalar sum = apply(AluOp.ADD, Scalar.ofUnsignedRange(10, 20), Scalar.ofUnsignedRange(1, 2));

        assertThat(sum).isEqualTo(Scalar.ofUnsignedRange(11, 22));
    }

    @Test
    void negationTurnsBoundsAround() {
        RandomScalars scalars = new RandomScalars(3);

        assertThat(arithmetic.negate(true, Scalar.ofUnsignedRange(1, 2)))
                .hasToString("scalar(smin=smin32=-2,smax=smax32=-1,umin=0xfffffffffffffffe,umin32=0xfffffffe,"
                        + "var_off=(0xfffffffffffffffe; 0x1))");
        for (int i = 0; i < ROUNDS; i++) {
            long x = scalars.number();
            Scalar number = scalars.around(x);
            assertThat(RandomScalars.contains(arithmetic.negate(true, number), -x))
                    .isTrue();
            assertThat(RandomScalars.contains(arithmetic.negate(false, number), -x & 0xffff_ffffL))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TO_BE, 16",
        "TO_BE, 32",
        "TO_BE, 64",
        "TO_LE, 16",
        "TO_LE, 32",
        "TO_LE, 64",
        "SWAP, 16",
        "SWAP, 32",
        "SWAP, 64"
    })
    void byteSwapsHoldWhatTheMachineComputes(SwapOp op, int bits) {
        RandomScalars scalars = new RandomScalars(bits);
        int unused = 64 - bits;
        for (int i = 0; i < ROUNDS; i++) {
            long x = scalars.number();
            long expected = op == SwapOp.TO_LE ? x << unused >>> unused : Long.reverseBytes(x) >>> unused;

            Scalar swapped = arithmetic.byteSwap(op, bits, scalars.around(x));

            assertThat(RandomScalars.contains(swapped, expected)).isTrue();
        }
    }

    @Test
    void conversionToTheOwnByteOrderKeepsBounds() {
        Scalar number = Scalar.ofUnsignedRange(3, 5);

        assertThat(arithmetic.byteSwap(SwapOp.TO_LE, 64, number)).isSameAs(number);
        assertThat(arithmetic.byteSwap(SwapOp.TO_LE, 16, number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 8", "true, 16", "true, 32", "false, 0", "false, 8", "false, 16"})
    void movesHoldWhatTheMachineComputes(boolean is64, int signExtendBits) {
        RandomScalars scalars = new RandomScalars(signExtendBits);
        for (int i = 0; i < ROUNDS; i++) {
            long x = scalars.number();
            int unused = signExtendBits == 0 ? 0 : 64 - signExtendBits;
            long extended = x << unused >> unused;

            Scalar moved = arithmetic.move(is64, signExtendBits, scalars.around(x));

            long expected = is64 ? extended : extended & 0xffff_ffffL;
            assertThat(RandomScalars.contains(moved, expected))
                    .as("%x in %s", expected, moved)
                    .isTrue();
        }
    }

    @Test
    void plainMovesCopyTheReference() {
        Scalar number = SignedRange.of(-9, 9);

        assertThat(arithmetic.move(true, 0, number)).isSameAs(number);
    }

    @Test
    void linkedNumbersFollowByTheirDistance() {
        Scalar known = Scalar.ofUnsignedRange(0, 9);

        assertThat(arithmetic.shifted(known, 5, false)).isEqualTo(Scalar.ofUnsignedRange(5, 14));
        assertThat(arithmetic.shifted(known, -10, true)).isEqualTo(Scalar.ofUnsignedRange(0xffff_fff6L, 0xffff_ffffL));
    }

    @Test
    void pointerOffsetsForgetUnsignedBoundsOnAnyWrap() {
        Scalar far = Scalar.ofUnsignedRange(-8, -4);
        Scalar wrapped = arithmetic.addToPointer(far, Scalar.constant(16));

        assertThat(wrapped.smin()).isEqualTo(8);
        assertThat(wrapped.umax()).isEqualTo(12);
        assertThat(arithmetic
                        .subtractFromPointer(Scalar.ofUnsignedRange(0, 4), Scalar.ONE)
                        .umax())
                .isEqualTo(-1);
    }

    @Test
    void pointerOffsetsHoldWhatTheMachineComputes() {
        RandomScalars scalars = new RandomScalars(5);
        for (int i = 0; i < ROUNDS; i++) {
            long x = scalars.number();
            long y = scalars.number();
            Scalar offset = scalars.around(x);
            Scalar delta = scalars.around(y);
            assertThat(RandomScalars.contains(arithmetic.addToPointer(offset, delta), x + y))
                    .isTrue();
            assertThat(RandomScalars.contains(arithmetic.subtractFromPointer(offset, delta), x - y))
                    .isTrue();
        }
    }
}
