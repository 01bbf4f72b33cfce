package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Pointer;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.BtfType.TypeTag;

/**
 * A pointer with a tag, as a kernel sees it that looks for pointers to its objects. Mirrors: btf_find_kptr.
 *
 * @param kind what the tag says; null when it makes no sense
 * @param structId the structure pointed to, 0 when it is to something else
 */
record TaggedPointer(FieldKind kind, int structId) {
    private static final TaggedPointer INVALID = new TaggedPointer(null, 0);

    /** {@return the pointer that a type is, or null when it is none with a tag; the pointer itself may be volatile} */
    static TaggedPointer of(Btf btf, int declaredId) {
        TypeTag tag = tagOf(btf, declaredId);
        if (tag == null) {
            return null;
        }
        FieldKind kind = FieldKind.ofTag(tag.name());
        if (kind == null || btf.kind(tag.typeId()) == BtfKind.TYPE_TAG) {
            return INVALID;
        }
        int structId = btf.skipModifiers(tag.typeId());
        return new TaggedPointer(kind, btf.type(structId) instanceof Struct ? structId : 0);
    }

    /** {@return whether a structure is looked at because it holds this} */
    boolean isToKernelObject() {
        return kind != null && kind != FieldKind.UPTR && structId != 0;
    }

    private static TypeTag tagOf(Btf btf, int declaredId) {
        int pointerId = btf.type(declaredId) instanceof BtfType.Volatile qualifier ? qualifier.typeId() : declaredId;
        return btf.type(pointerId) instanceof Pointer pointer
                        && btf.type(pointer.typeId()) instanceof TypeTag tag
                        && !tag.isAttribute()
                ? tag
                : null;
    }
}
