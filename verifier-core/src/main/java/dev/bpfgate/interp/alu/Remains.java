package dev.bpfgate.interp.alu;

import dev.bpfgate.domain.Scalar;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.state.RegValue;

/**
 * What a register still holds of a pointer that turned out to be null when its number is computed
 * with in place. It means nothing, but the kernel compares it where limits of sums are explored, so that fewer paths end
 * early. Only of interest where that is done.
 */
final class Remains {
    private Remains() {}

    /** Returns a number computed in place of another one, without its id. */
    static RegValue kept(RegValue dst, Scalar result) {
        return dst.withId(0).withOffset(0).withNumber(result);
    }

    /** Returns the result of an operation of two operands; where the kernel does not compute, it clears the register. */
    static RegValue kept(AluOp op, RegValue dst, Scalar result) {
        boolean gaveUp = result == Scalar.UNKNOWN && (op.isDivision() || op.isShift());
        return gaveUp ? RegValue.UNKNOWN : kept(dst, result);
    }
}
