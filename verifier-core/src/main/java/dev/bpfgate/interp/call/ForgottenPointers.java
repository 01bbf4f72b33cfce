package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.RegValue;
import java.util.function.Predicate;

/** Makes pointers unusable wherever a path holds them. Mirrors: mark_reg_invalid in bpf_for_each_reg_in_vstate. */
final class ForgottenPointers {
    private ForgottenPointers() {}

    /** Forgets all that is meant, in registers and spilled, of all frames: numbers remain, or nothing readable. */
    static void forget(Execution x, Predicate<RegValue> meant) {
        RegValue gone = x.policy().perfmon() ? RegValue.UNKNOWN : RegValue.NOT_INIT;
        EveryPointer.replace(x.state(), meant, value -> gone);
    }
}
