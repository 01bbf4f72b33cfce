package dev.bpfgate.interp;

import dev.bpfgate.state.RegValue;

/** Gives numbers the ids by which copies of them are linked. */
public final class ScalarIds {
    private ScalarIds() {}

    /**
     * Returns the value as it must be before it is copied: a number that is not constant has an id of its own and no distance
     * to other numbers. The caller puts it back where it came from. Mirrors: assign_scalar_id_before_mov.
     */
    public static RegValue beforeCopy(Execution x, RegValue value) {
        if (!value.isScalar()) {
            return value;
        }
        RegValue named = value;
        if ((value.id() & RegValue.LINK_ADD) != 0) {
            named = value.withId(0).withOffset(0);
        }
        // A distance that an earlier link left behind means nothing to the new one.
        return named.id() == 0 && !named.number().isConstant()
                ? named.withId(x.newId()).withOffset(0)
                : named;
    }
}
