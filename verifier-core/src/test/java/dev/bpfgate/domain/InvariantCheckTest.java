package dev.bpfgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.domain.InvariantCheck.Violation;
import dev.bpfgate.isa.JumpOp;
import org.junit.jupiter.api.Test;

class InvariantCheckTest {

    private static Scalar scalar(long value, long mask, long umin, long umax) {
        Bounds bounds = new Bounds();
        bounds.value = value;
        bounds.mask = mask;
        bounds.wide.umin = umin;
        bounds.wide.umax = umax;
        return bounds.freeze();
    }

    @Test
    void ordinaryNumbersAreConsistent() {
        assertThat(InvariantCheck.find(Scalar.UNKNOWN)).isEqualTo(Violation.NONE);
        assertThat(InvariantCheck.find(Scalar.constant(-3))).isEqualTo(Violation.NONE);
        assertThat(InvariantCheck.find(Scalar.UNKNOWN.zeroExtend(2))).isEqualTo(Violation.NONE);
    }

    @Test
    void findsBoundsTheWrongWayRound() {
        assertThat(InvariantCheck.find(scalar(0, -1, 5, 4))).isEqualTo(Violation.RANGE);
        assertThat(InvariantCheck.find(scalar(0, -1, 4, 5))).isEqualTo(Violation.NONE);
    }

    @Test
    void findsConstantsWhoseBoundsDiffer() {
        assertThat(InvariantCheck.find(scalar(5, 0, 5, 6))).isEqualTo(Violation.CONSTANT);
    }

    @Test
    void findsConstantLowHalvesWhoseBoundsDiffer() {
        assertThat(InvariantCheck.find(scalar(5, -1L << 32, 0, -1))).isEqualTo(Violation.LOW_CONSTANT);
    }

    /** {@code if w3 <= w3} with a number of 0x7ffffffe or 0x7fffffff; the words are Linux 6.18.44's. */
    @Test
    void describesAsTheKernelDoes() {
        Refinement refinement = new Refinement();
        refinement.refineWithItself(JumpOp.LE, false, false, Scalar.ofUnsignedRange(0x7fff_fffeL, 0x7fff_ffffL));
        Scalar number = refinement.left();

        assertThat(InvariantCheck.describe("false_reg1", InvariantCheck.find(number), number))
                .isEqualTo("REG INVARIANTS VIOLATION (false_reg1): range bounds violation u64=[0x7ffffffe, 0x7fffffff] "
                        + "s64=[0x7ffffffe, 0x7fffffff] u32=[0x7fffffff, 0x7ffffffe] s32=[0x7ffffffe, 0x7fffffff] "
                        + "var_off=(0x7ffffffe, 0x1)");
        assertThat(number.withoutBounds()).hasToString("scalar(var_off=(0x7ffffffe; 0x1))");
    }
}
