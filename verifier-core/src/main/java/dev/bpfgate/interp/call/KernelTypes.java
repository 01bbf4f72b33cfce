package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.btf.StructWalk;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.WalkFault;
import dev.bpfgate.state.RegValue;

/** Structures of the kernel that helpers take and return, by name. */
final class KernelTypes {
    private static final int MAX_NESTING = 64;

    private final Execution x;

    KernelTypes(Execution x) {
        this.x = x;
    }

    /** Returns the kernel's types, which must be known. */
    Btf btf() {
        Btf btf = x.program().kernelBtf();
        if (btf == null) {
            throw new NotModelled("helpers on kernel objects without the kernel's types");
        }
        return btf;
    }

    /** Returns the id of a structure of the kernel. */
    int idOf(String structName) {
        int id = btf().find(structName, BtfKind.STRUCT);
        if (id <= 0) {
            throw new NotModelled("helpers on a structure that the kernel does not have");
        }
        return id;
    }

    /**
     * Returns whether a pointer points to a structure of this type, or to one that holds it where the pointer points.
     * Mirrors: btf_struct_ids_match.
     *
     * @param exact whether structures around it do not count
     */
    boolean matches(RegValue pointer, int wantedId, boolean exact) {
        Btf types = (Btf) pointer.target();
        boolean kernel = types == btf();
        int id = pointer.typeId();
        long offset = pointer.offset();
        if (kernel && id == wantedId && offset == 0) {
            return true;
        }
        if (exact) {
            return false;
        }
        for (int i = 0; i < MAX_NESTING; i++) {
            FieldAt found = StructWalk.outermostAt(types, id, offset);
            if (!(found instanceof FieldAt.Embedded inner)) {
                if (found instanceof FieldAt.Nothing nothing) {
                    WalkFault.say(x, nothing);
                }
                return false;
            }
            id = inner.typeId();
            offset = 0;
            if (kernel && id == wantedId) {
                return true;
            }
        }
        return false;
    }
}
