package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.Trust;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegValue;
import java.util.List;

/**
 * How far a pointer found in an object is trusted. The kernel names the fields that are as good as the object itself in
 * structures of its own types, such as {@code file__safe_trusted}, which hold just those members. Mirrors:
 * check_ptr_to_btf_access.
 */
final class FieldTrust {
    private static final String TRUSTED = "__safe_trusted";
    private static final String TRUSTED_OR_NULL = "__safe_trusted_or_null";
    private static final String RCU = "__safe_rcu";
    private static final String RCU_OR_NULL = "__safe_rcu_or_null";
    private static final int TAGS = TypeFlags.USER | TypeFlags.PERCPU;

    private final Execution x;

    FieldTrust(Execution x) {
        this.x = x;
    }

    /** Returns the flags of a pointer that was loaded from an object. */
    int flags(RegValue object, FieldAt.StructPointer field) {
        if (object.has(TypeFlags.UNTRUSTED)) {
            return TypeFlags.UNTRUSTED;
        }
        int flags = ownFlags(field);
        boolean protectedByRcu = object.has(TypeFlags.RCU);
        if (!Trust.isTrusted(object) && !protectedByRcu) {
            return flags & ~TypeFlags.RCU;
        }
        if (isListed(object, field, TRUSTED)) {
            return flags | TypeFlags.TRUSTED;
        }
        if (isListed(object, field, TRUSTED_OR_NULL)) {
            return flags | TypeFlags.TRUSTED | TypeFlags.MAYBE_NULL;
        }
        return x.state().inRcuSection() ? underRcu(object, field, flags) : TypeFlags.UNTRUSTED;
    }

    private int underRcu(RegValue object, FieldAt.StructPointer field, int flags) {
        if (isListed(object, field, RCU)) {
            return flags | TypeFlags.RCU;
        }
        boolean listed = isListed(object, field, RCU_OR_NULL);
        if (listed || (flags & TypeFlags.RCU) != 0) {
            int protectedFlags = flags | TypeFlags.RCU | TypeFlags.MAYBE_NULL;
            return listed ? protectedFlags & ~TypeFlags.UNTRUSTED : protectedFlags;
        }
        // Walking on from there is as it was before kernels knew of trust, unless the type says where the object is.
        return (flags & TAGS) != 0 ? flags : flags & ~TypeFlags.RCU;
    }

    private static int ownFlags(FieldAt.StructPointer field) {
        int flags = field.throughUnion() ? TypeFlags.UNTRUSTED : TypeFlags.NONE;
        return switch (field.tag()) {
            case "user" -> flags | TypeFlags.USER;
            case "percpu" -> flags | TypeFlags.PERCPU;
            case "rcu" -> flags | TypeFlags.RCU;
            default -> flags;
        };
    }

    // Mirrors: btf_nested_type_is_trusted.
    private static boolean isListed(RegValue object, FieldAt.StructPointer field, String suffix) {
        Btf btf = (Btf) object.target();
        int id = btf.find(btf.name(object.typeId()) + suffix, btf.kind(object.typeId()));
        if (id == 0 || !(btf.type(id) instanceof BtfType.Composite list)) {
            return false;
        }
        return lists(btf, list.members(), field);
    }

    private static boolean lists(Btf btf, List<BtfType.Member> members, FieldAt.StructPointer field) {
        for (BtfType.Member member : members) {
            boolean same = member.name().equals(field.member())
                    && btf.type(member.typeId()) instanceof BtfType.Pointer pointer
                    && btf.skipModifiers(pointer.typeId()) == field.typeId();
            if (same) {
                return true;
            }
        }
        return false;
    }
}
