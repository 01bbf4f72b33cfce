package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.isa.AluOp;
import org.junit.jupiter.api.Test;

class ForkTest {

    private static final Scalar MASK = SignedRange.of(-1, 0);
    private static final Scalar LOW_MASK = MASK.zeroExtendLow32();

    @Test
    void masksAreFollowedTwice() {
        assertThat(Fork.of(AluOp.AND, MASK, Scalar.constant(12))).isEqualTo(Fork.WHOLE);
        assertThat(Fork.of(AluOp.OR, MASK, Scalar.constant(12))).isEqualTo(Fork.WHOLE);
        assertThat(Fork.of(AluOp.AND, LOW_MASK, Scalar.constant(12))).isEqualTo(Fork.LOW_HALF);
    }

    @Test
    void nothingElseIs() {
        assertThat(Fork.of(AluOp.XOR, MASK, Scalar.constant(12))).isEqualTo(Fork.NONE);
        assertThat(Fork.of(AluOp.AND, MASK, Scalar.UNKNOWN.zeroExtend(1))).isEqualTo(Fork.NONE);
        assertThat(Fork.of(AluOp.AND, SignedRange.of(-2, 0), Scalar.ONE)).isEqualTo(Fork.NONE);
        assertThat(Fork.of(AluOp.AND, SignedRange.of(-1, 1), Scalar.ONE)).isEqualTo(Fork.NONE);
    }

    @Test
    void eachPathKnowsTheMask() {
        assertThat(Fork.WHOLE.assume(MASK, -1)).isEqualTo(Scalar.constant(-1));
        assertThat(Fork.LOW_HALF.assume(LOW_MASK, -1).constantValue32()).isEqualTo(0xffff_ffffL);
        assertThat(Fork.LOW_HALF.assume(LOW_MASK, 0).umax()).isEqualTo(0xffff_ffffL);
        assertThat(Fork.NONE.assume(MASK, 0)).isSameAs(MASK);
    }
}
