package dev.bpfgate.interp.alu;

import dev.bpfgate.diag.AluCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.InvariantCheck;
import dev.bpfgate.domain.InvariantCheck.Violation;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.RegValue;

/**
 * Looks for bounds that contradict each other. They can only arise on edges that cannot be taken; the kernel says so and goes
 * on with what the bits tell. Mirrors: reg_bounds_sanity_check.
 */
public final class Invariants {
    private final Execution x;

    /** Makes the check of one execution. */
    public Invariants(Execution x) {
        this.x = x;
    }

    /**
     * Returns the value, without bounds if they contradict each other.
     *
     * @param context the kernel's word for where the value arose
     */
    public RegValue checked(RegValue value, String context) {
        Scalar number = value.number();
        Violation violation = InvariantCheck.find(number);
        if (violation == Violation.NONE) {
            return value;
        }
        if (x.policy().strictInvariants()) {
            throw new Rejection(AluCode.INVARIANT_VIOLATED, InvariantCheck.describe(context, violation, number));
        }
        if (x.trace() != null) {
            x.say(AluCode.INVARIANT_VIOLATED, InvariantCheck.describe(context, violation, number));
        }
        return value.withNumber(number.withoutBounds());
    }
}
