package dev.bpfgate.interp.call;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.References;

/** Gives back what a path holds. Mirrors: release_reference. */
public final class ReleasedReference {
    private ReleasedReference() {}

    /** Releases an object and forgets all pointers to it; returns whether it was held. */
    public static boolean release(Execution x, int refId) {
        References without = x.state().references().release(refId);
        if (without == null) {
            return false;
        }
        x.state().setReferences(without);
        ForgottenPointers.forget(x, value -> value.refId() == refId);
        return true;
    }
}
