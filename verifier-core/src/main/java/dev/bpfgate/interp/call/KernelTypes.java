package dev.bpfgate.interp.call;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
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
            id = nested(types, id, offset);
            offset = 0;
            if (id == 0) {
                return false;
            }
            if (kernel && id == wantedId) {
                return true;
            }
        }
        return false;
    }

    /** Returns the type of the outermost structure inside of another that begins at the offset; 0 if there is none. */
    private static int nested(Btf types, int outerId, long wantedOffset) {
        int id = outerId;
        long offset = wantedOffset;
        for (int i = 0; i < MAX_NESTING; i++) {
            BtfType.Member member = memberAt(types, id, offset);
            if (member == null) {
                return 0;
            }
            int element = types.skipModifiers(types.innermostElement(types.skipModifiers(member.typeId())));
            if (!(types.resolve(element) instanceof BtfType.Composite)) {
                return 0;
            }
            long size = types.sizeOf(element);
            offset = size <= 0 ? 0 : (offset - member.byteOffset()) % size;
            if (offset == 0) {
                return element;
            }
            id = element;
        }
        return 0;
    }

    private static BtfType.Member memberAt(Btf types, int id, long offset) {
        if (!(types.resolve(id) instanceof BtfType.Composite composite)) {
            return null;
        }
        for (BtfType.Member member : composite.members()) {
            long begin = member.byteOffset();
            boolean covers = member.bitfieldBits() == 0
                    && offset >= begin
                    && offset < begin + types.sizeOf(types.skipModifiers(member.typeId()));
            if (covers) {
                return member;
            }
        }
        return null;
    }
}
