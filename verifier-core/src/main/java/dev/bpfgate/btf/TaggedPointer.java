package dev.bpfgate.btf;

import dev.bpfgate.btf.BtfType.Pointer;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.BtfType.TypeTag;
import java.util.Set;

/** What a member's type is to a kernel that looks for pointers to its objects. Mirrors: btf_find_kptr. */
enum TaggedPointer {
    /** No pointer, or one without tag. */
    NONE,
    /** A pointer with a tag that makes no sense. */
    INVALID,
    /** A pointer to a structure, tagged as one to a kernel object. */
    KERNEL_OBJECT,
    /** A pointer tagged as one to memory of user space, which only some maps may hold. */
    USER_MEMORY;

    private static final Set<String> KERNEL_TAGS = Set.of("kptr_untrusted", "kptr", "percpu_kptr");

    /** {@return what a type is; the pointer itself may be volatile} */
    static TaggedPointer of(Btf btf, int declaredId) {
        TypeTag tag = tagOf(btf, declaredId);
        if (tag == null) {
            return NONE;
        }
        if (btf.kind(tag.typeId()) == BtfKind.TYPE_TAG) {
            return INVALID;
        }
        if (tag.name().equals("uptr")) {
            return USER_MEMORY;
        }
        boolean object = KERNEL_TAGS.contains(tag.name()) && btf.resolve(tag.typeId()) instanceof Struct;
        return object ? KERNEL_OBJECT : INVALID;
    }

    /** {@return the number of the structure that a pointer of kind {@link #KERNEL_OBJECT} owns, 0 when it owns none} */
    static int ownedBy(Btf btf, int declaredId) {
        TypeTag tag = tagOf(btf, declaredId);
        return tag.name().equals("kptr") ? btf.skipModifiers(tag.typeId()) : 0;
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
