package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTest {

    @Test
    void smallConstantsAreShared() {
        assertThat(Scalar.constant(0)).isSameAs(Scalar.ZERO);
        assertThat(Scalar.constant(-128)).isSameAs(Scalar.constant(-128));
        assertThat(Scalar.ofUnsignedRange(1024, 1024)).isSameAs(Scalar.constant(1024));
        assertThat(Scalar.constant(1L << 40))
                .isNotSameAs(Scalar.constant(1L << 40))
                .isEqualTo(Scalar.constant(1L << 40));
    }

    @Test
    void theUnknownIsShared() {
        assertThat(Scalar.of(Tnum.UNKNOWN)).isSameAs(Scalar.UNKNOWN);
        assertThat(Scalar.UNKNOWN.isUnknown()).isTrue();
        assertThat(Scalar.UNKNOWN.zeroExtend(4).isUnknown()).isFalse();
    }

    @Test
    void constantsKnowTheirNumber() {
        Scalar number = Scalar.constant(0xffff_ffff_0000_0005L);

        assertThat(number.isConstant()).isTrue();
        assertThat(number.constantValue()).isEqualTo(0xffff_ffff_0000_0005L);
        assertThat(number.constantValue32()).isEqualTo(5);
        assertThat(number.isZero()).isFalse();
        assertThat(Scalar.ZERO.isZero()).isTrue();
    }

    @Test
    void aLowHalfCanBeConstantAlone() {
        Scalar number = Scalar.of(new Tnum(7, -1L << 32));

        assertThat(number.isConstant(true)).isFalse();
        assertThat(number.isConstant(false)).isTrue();
        assertThat(number.isConstant32()).isTrue();
        assertThat(number.u32Min()).isEqualTo(7);
        assertThat(number.s32Max()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "255, 8", "256, 9", "-1, 64"})
    void widthIsThatOfTheLargestNumber(long number, int width) {
        assertThat(Scalar.constant(number).unsignedWidth()).isEqualTo(width);
    }

    @Test
    void inclusionIsThatOfEveryPart() {
        Scalar wide = Scalar.ofUnsignedRange(0, 20);
        Scalar narrow = Scalar.ofUnsignedRange(3, 9);

        assertThat(wide.includes(narrow)).isTrue();
        assertThat(wide.includes(wide)).isTrue();
        assertThat(narrow.includes(wide)).isFalse();
        assertThat(Scalar.UNKNOWN.includes(wide)).isTrue();
        assertThat(Scalar.of(new Tnum(0, 6)).includes(Scalar.ofUnsignedRange(1, 2)))
                .isFalse();
    }

    @Test
    void loadsAreExtended() {
        Scalar number = Scalar.ofUnsignedRange(0x180, 0x1ff);

        assertThat(number.zeroExtend(1)).isEqualTo(Scalar.ofUnsignedRange(0x80, 0xff));
        assertThat(number.zeroExtend(2)).isEqualTo(number);
        assertThat(number.zeroExtend(8)).isSameAs(number);
        assertThat(number.signExtend(1)).isEqualTo(SignedRange.of(-128, -1));
        assertThat(Scalar.constant(0x80).signExtend(1)).isEqualTo(Scalar.constant(-128));
        assertThat(Scalar.UNKNOWN.signExtend(4)).hasToString("scalar(smin=0xffffffff80000000,smax=0x7fffffff)");
    }

    @Test
    void loadsOfUnknownMemoryAreKnownToFit() {
        assertThat(Scalar.UNKNOWN.zeroExtend(1)).isEqualTo(Scalar.ofUnsignedRange(0, 255));
        assertThat(Scalar.UNKNOWN.zeroExtend(2)).isEqualTo(Scalar.ofUnsignedRange(0, 65_535));
        assertThat(Scalar.UNKNOWN.zeroExtend(4)).isEqualTo(Scalar.ofUnsignedRange(0, 0xffff_ffffL));
        assertThat(Scalar.UNKNOWN.zeroExtend(8)).isSameAs(Scalar.UNKNOWN);
    }

    @Test
    void truncationToTheLowHalfTakesItsBounds() {
        Scalar number = SignedRange.of(-2, 3);

        assertThat(number.zeroExtendLow32())
                .hasToString("scalar(smin=0,smax=umax=0xffffffff,smin32=-2,smax32=3,var_off=(0x0; 0xffffffff))");
        assertThat(Scalar.constant(-1).zeroExtendLow32()).isEqualTo(Scalar.constant(0xffff_ffffL));
    }

    /** A helper that returns a length of at most 64 or an error. */
    @Test
    void resultsOfHelpersHaveSignedRanges() {
        assertThat(Scalar.UNKNOWN.withSignedRange(-4095, 64)).hasToString("scalar(smin=smin32=-4095,smax=smax32=64)");
    }

    @Test
    void clampingNarrowsBothHalves() {
        Scalar clamped = SignedRange.of(-10, 10).clampSigned(0, 1);

        assertThat(clamped).isEqualTo(Scalar.ofUnsignedRange(0, 1));
        assertThat(clamped.clampSigned(-5, 5)).isSameAs(clamped);
    }

    @Test
    void forgettingBoundsKeepsBits() {
        Scalar number = Scalar.ofUnsignedRange(3, 9).withoutBounds();

        assertThat(number.tnum()).isEqualTo(new Tnum(0, 15));
        assertThat(number.umax()).isEqualTo(-1);
    }

    @Test
    void equalityLooksAtEveryPart() {
        Scalar number = Scalar.ofUnsignedRange(3, 9);

        assertThat(number).isEqualTo(Scalar.ofUnsignedRange(3, 9)).hasSameHashCodeAs(Scalar.ofUnsignedRange(3, 9));
        assertThat(number).isNotEqualTo(Scalar.ofUnsignedRange(3, 8)).isNotEqualTo("3..9");
        assertThat(number.withoutBounds()).isNotEqualTo(number);
        assertThat(number).isNotEqualTo(null);
    }
}
