package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;
import java.util.Set;

/** Pointers to objects that are kept in the values of maps. Mirrors: check_map_kptr_access. */
public final class KernelPointers {
    private final Execution x;
    private final Set<String> protectedByRcu;

    /** Makes the judge of one execution. */
    public KernelPointers(Execution x) {
        this.x = x;
        protectedByRcu = x.kernel().typesProtectedByRcu();
    }

    /** Returns what a load from such a pointer's place yields. */
    RegValue load(SpecialField field, boolean plain) {
        requireMode(plain && x.insnAt(x.insnIndex()) instanceof Load);
        RegValue loaded = field.kind() == FieldKind.UPTR ? userMemory(field) : object(field);
        return loaded.withId(x.newId());
    }

    private static void requireMode(boolean plain) {
        if (!plain) {
            throw new Rejection(OwnershipCode.KPTR_INSTRUCTION_MODE);
        }
    }

    private static RegValue userMemory(SpecialField field) {
        return RegValue.pointer(RegKind.MEM, TypeFlags.MAYBE_NULL)
                .withDetail((int) field.targetBtf().sizeOf(field.targetId()));
    }

    private RegValue object(SpecialField field) {
        int trust = isProtected(field) && x.state().inRcuSection() ? protectedFlags(field) : TypeFlags.UNTRUSTED;
        return RegValue.pointer(RegKind.BTF_ID, TypeFlags.MAYBE_NULL | trust, field.targetBtf(), field.targetId());
    }

    // Mirrors: rcu_safe_kptr.
    private boolean isProtected(SpecialField field) {
        return switch (field.kind()) {
            case KPTR_PERCPU -> true;
            case KPTR -> field.targetBtf() == x.program().btf() || protectedByRcu.contains(field.targetName());
            default -> false;
        };
    }

    // Mirrors: btf_ld_kptr_type.
    private int protectedFlags(SpecialField field) {
        int flags = TypeFlags.RCU;
        if (field.kind() == FieldKind.KPTR_PERCPU) {
            flags |= TypeFlags.PERCPU;
        } else if (field.targetBtf() == x.program().btf()) {
            flags |= TypeFlags.ALLOC;
        }
        FieldRecord fields = x.specialFields().ofStruct(field.targetBtf(), field.targetId());
        return fields.hasNode() ? flags | TypeFlags.NON_OWN_REF : flags;
    }

    /** Judges a store to such a pointer's place. */
    void store(SpecialField field, Access access) {
        Insn insn = x.insnAt(x.insnIndex());
        requireMode(insn instanceof Store || insn instanceof StoreImm);
        if (field.kind() == FieldKind.KPTR || field.kind() == FieldKind.KPTR_PERCPU) {
            throw new Rejection(OwnershipCode.KPTR_REFERENCED_STORE);
        }
        if (field.kind() == FieldKind.UPTR) {
            throw new Rejection(OwnershipCode.UPTR_STORE);
        }
        if (insn instanceof StoreImm immediate) {
            if (immediate.imm() != 0) {
                throw new Rejection(OwnershipCode.KPTR_IMMEDIATE, field.offset());
            }
        } else if (!access.value().isZero()) {
            requireType(field, access.valueRegister(), access.value());
        }
    }

    /** Rejects a pointer that a map's or object's pointer cannot hold. Mirrors: map_kptr_match_type. */
    public void requireType(SpecialField field, int register, RegValue value) {
        if (value.kind() != RegKind.BTF_ID) {
            throw mismatch(field, register, value, "");
        }
        Btf types = (Btf) value.target();
        if ((value.flags() & ~allowedFlags(field, types)) != 0) {
            throw mismatch(field, register, value, "");
        }
        FixedPointer.require(register, value, true);
        boolean exact = field.kind() != FieldKind.KPTR_UNTRUSTED;
        if (!new ObjectType(field.targetBtf(), field.targetId()).matches(x, value, exact)) {
            throw mismatch(field, register, value, types.name(value.typeId()));
        }
    }

    private int allowedFlags(SpecialField field, Btf types) {
        if (types == x.program().kernelBtf()) {
            int flags = TypeFlags.MAYBE_NULL | TypeFlags.TRUSTED | TypeFlags.RCU;
            return field.kind() == FieldKind.KPTR_UNTRUSTED ? flags | TypeFlags.UNTRUSTED : flags;
        }
        int flags = TypeFlags.MAYBE_NULL | TypeFlags.ALLOC;
        return field.kind() == FieldKind.KPTR_PERCPU ? flags | TypeFlags.PERCPU : flags;
    }

    private static Rejection mismatch(SpecialField field, int register, RegValue value, String structName) {
        String found = TypeText.of(value);
        String plain = TypeText.of(RegKind.BTF_ID, TypeFlags.NONE);
        String target = field.targetName();
        if (field.kind() != FieldKind.KPTR_UNTRUSTED) {
            return new Rejection(OwnershipCode.KPTR_TYPE, register, found, structName, plain, target);
        }
        String loose = TypeText.of(RegKind.BTF_ID, TypeFlags.UNTRUSTED);
        return new Rejection(OwnershipCode.LOOSE_KPTR_TYPE, register, found, structName, plain, target, loose, target);
    }
}
