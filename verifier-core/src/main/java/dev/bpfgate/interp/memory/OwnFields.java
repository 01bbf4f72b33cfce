package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegValue;

/** The locks, nodes, counters and pointers in objects that a program allocates, which only the kernel's functions may touch. */
final class OwnFields {
    private final Execution x;

    OwnFields(Execution x) {
        this.x = x;
    }

    /** Rejects a load or store that touches one, or that is to an object which nothing keeps. Mirrors: btf_struct_access. */
    void require(Access access) {
        RegValue object = access.pointer();
        boolean kept = object.refId() != 0 || object.has(TypeFlags.NON_OWN_REF | TypeFlags.RCU);
        if (object.has(TypeFlags.ALLOC) && !kept) {
            throw new Rejection(OwnershipCode.OBJECT_NOT_HELD);
        }
        for (SpecialField field : x.specialFields().of(object).fields()) {
            boolean touched = access.offset() < field.offset() + field.sizeBytes()
                    && field.offset() < access.offset() + access.size();
            if (touched) {
                throw new Rejection(
                        OwnershipCode.OBJECT_FIELD_NOT_DIRECT, field.kind().text());
            }
        }
    }
}
