package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.EveryPointer;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegValue;

/**
 * Pointers to objects that a list or tree owns. They are good until its lock is given back; an object that counts its
 * references stays a little longer, as RCU protects it.
 */
final class BorrowedReferences {
    private final Execution x;

    BorrowedReferences(Execution x) {
        this.x = x;
    }

    /** Returns a pointer as a borrowed one. Mirrors: ref_set_non_owning. */
    RegValue borrowed(RegValue pointer) {
        if (x.state().references().activeLocks() == 0 || pointer.has(TypeFlags.NON_OWN_REF)) {
            throw new NotModelled("borrowed reference without a lock");
        }
        int protection = x.specialFields().of(pointer).has(FieldKind.REFCOUNT) ? TypeFlags.RCU : TypeFlags.NONE;
        return pointer.withFlags(pointer.flags() | TypeFlags.NON_OWN_REF | protection);
    }

    /** Makes borrowed pointers of all that own an object, for a list or tree owns it now. Returns whether it was held. */
    boolean lend(int refId) {
        if (!x.state().references().holds(refId)) {
            return false;
        }
        EveryPointer.replace(x.state(), value -> value.refId() == refId, value -> borrowed(value.withRefId(0)));
        return true;
    }
}
