package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.SpecialField;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;

/** The locks, nodes, counters and pointers in objects that a program allocates, which only the kernel's functions may touch. */
final class OwnFields {
    private final Execution x;

    OwnFields(Execution x) {
        this.x = x;
    }

    /** Rejects a load or store that touches one. Mirrors: btf_struct_access. */
    void requireUntouched(Access access) {
        for (SpecialField field : x.specialFields().of(access.pointer()).fields()) {
            boolean touched = access.offset() < field.offset() + field.sizeBytes()
                    && field.offset() < access.offset() + access.size();
            if (touched) {
                throw new Rejection(
                        OwnershipCode.OBJECT_FIELD_NOT_DIRECT, field.kind().text());
            }
        }
    }
}
