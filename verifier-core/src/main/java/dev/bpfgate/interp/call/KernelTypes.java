package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.ObjectType;
import dev.bpfgate.state.RegValue;

/** Structures of the kernel that helpers take and return, by name. */
public final class KernelTypes {
    private final Execution x;

    public KernelTypes(Execution x) {
        this.x = x;
    }

    /** Returns the kernel's types, which must be known. */
    public Btf btf() {
        Btf btf = x.program().kernelBtf();
        if (btf == null) {
            throw new NotModelled("helpers on kernel objects without the kernel's types");
        }
        return btf;
    }

    /** Returns the id of a structure of the kernel. */
    public int idOf(String structName) {
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
    public boolean matches(RegValue pointer, int wantedId, boolean exact) {
        return new ObjectType(btf(), wantedId).matches(x, pointer, exact);
    }
}
