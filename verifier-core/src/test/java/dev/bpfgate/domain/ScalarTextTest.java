package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are those of Linux 6.18.44's logs. */
class ScalarTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, -1",
        "32767, 32767",
        "32768, 0x8000",
        "-32768, -32768",
        "-32769, 0xffffffffffff7fff",
        "65535, 0xffff"
    })
    void constantsAreDecimalIfTheyFitSixteenBits(long number, String text) {
        assertThat(Scalar.constant(number)).hasToString(text);
    }

    @Test
    void nothingKnownIsNothingPrinted() {
        assertThat(Scalar.UNKNOWN).hasToString("scalar()");
    }

    @Test
    void equalBoundsShareTheirValue() {
        assertThat(Scalar.UNKNOWN.zeroExtend(1))
                .hasToString("scalar(smin=smin32=0,smax=umax=smax32=umax32=255,var_off=(0x0; 0xff))");
        assertThat(Scalar.UNKNOWN.zeroExtend(4))
                .hasToString("scalar(smin=0,smax=umax=0xffffffff,var_off=(0x0; 0xffffffff))");
    }

    @Test
    void unsignedBoundsAreDecimalUpToSixteenBits() {
        assertThat(Scalar.UNKNOWN.zeroExtend(2))
                .hasToString("scalar(smin=smin32=0,smax=umax=smax32=umax32=0xffff,var_off=(0x0; 0xffff))");
        StringBuilder text = new StringBuilder();
        ScalarText.appendUnsigned(text, 65_535);
        assertThat(text).hasToString("65535");
    }

    @Test
    void negativeNumbersAreNotSharedWithUnsignedOnes() {
        assertThat(Scalar.ofUnsignedRange(-4, -1))
                .hasToString("scalar(smin=smin32=-4,smax=smax32=-1,umin=0xfffffffffffffffc,umin32=0xfffffffc,"
                        + "var_off=(0xfffffffffffffffc; 0x3))");
    }

    @Test
    void largeNegativeLowBoundsArePrintedAsTheirBits() {
        Scalar low = Scalar.ofUnsignedRange(0x8000_0001L, 0x8001_0000L);

        assertThat(Scalar.ofUnsignedRange(0xffff_fffcL, 0xffff_ffffL))
                .hasToString(
                        "scalar(smin=umin=umin32=0xfffffffc,smax=umax=0xffffffff,smin32=-4,smax32=-1,var_off=(0xfffffffc; 0x3))");
        assertThat(low)
                .hasToString(
                        "scalar(smin=umin=smin32=umin32=0x80000001,smax=umax=smax32=umax32=0x80010000,var_off=(0x80000000; 0x1ffff))");
    }

    @Test
    void attributesFollowOthersAfterASeparator() {
        StringBuilder text = new StringBuilder("scalar(id=1");
        ScalarText.appendAttributes(text, Scalar.UNKNOWN, ",");
        assertThat(text).hasToString("scalar(id=1");

        ScalarText.appendAttributes(text, Scalar.of(new Tnum(0, ~1L)), ",");
        assertThat(text)
                .hasToString("scalar(id=1,smax=0x7ffffffffffffffe,umax=0xfffffffffffffffe,smax32=0x7ffffffe,"
                        + "umax32=0xfffffffe,var_off=(0x0; 0xfffffffffffffffe)");
    }
}
