package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.btf.StructWalk;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.link.License;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Accesses to fields of objects whose type BTF describes: the kernel's own. Mirrors: check_ptr_to_btf_access. */
final class ObjectMemory {
    private final Execution x;
    private final FieldTrust trust;
    private final OwnFields own;
    private final ObjectStores stores;
    private final boolean gpl;

    ObjectMemory(Execution x) {
        this.x = x;
        trust = new FieldTrust(x);
        own = new OwnFields(x);
        stores = new ObjectStores(x);
        gpl = License.isGplCompatible(x.program().license());
    }

    /** Returns what a load yields. */
    RegValue read(Access access) {
        int offset = requireReachable(access);
        own.require(access);
        RegValue object = access.pointer();
        Btf btf = (Btf) object.target();
        FieldAt found = StructWalk.access(btf, object.typeId(), offset, access.size());
        if (found instanceof FieldAt.Nothing nothing) {
            throw WalkFault.rejection(nothing);
        }
        return access.valueRegister() == Access.NO_REGISTER ? RegValue.UNKNOWN : loaded(object, found, btf);
    }

    private RegValue loaded(RegValue object, FieldAt found, Btf btf) {
        // A pointer to a structure that a program keeps in its own objects is none any more when it is read back.
        if (found instanceof FieldAt.StructPointer field && !object.has(TypeFlags.ALLOC)) {
            int flags = trust.flags(object, field);
            RegValue pointer = RegValue.pointer(RegKind.BTF_ID, flags, btf, field.typeId());
            return pointer.mayBeNull() ? pointer.withId(x.newId()) : pointer;
        }
        return found instanceof FieldAt.PlainPointer ? untrustedMemory() : RegValue.UNKNOWN;
    }

    /** Returns a pointer to memory that may not be there, which only guarded loads can use. */
    static RegValue untrustedMemory() {
        return RegValue.pointer(RegKind.MEM, TypeFlags.RDONLY | TypeFlags.UNTRUSTED);
    }

    /** Judges a store. */
    void write(Access access) {
        int offset = requireReachable(access);
        RegValue object = access.pointer();
        if (object.has(TypeFlags.ALLOC) && !object.has(TypeFlags.UNTRUSTED)) {
            own.require(access);
            FieldAt found = StructWalk.access((Btf) object.target(), object.typeId(), offset, access.size());
            if (found instanceof FieldAt.Nothing nothing) {
                throw WalkFault.rejection(nothing);
            }
            return;
        }
        if (object.has(TypeFlags.ALLOC)) {
            throw new Rejection(ObjectCode.OBJECT_READ_ONLY);
        }
        stores.require(object, offset, access.size());
    }

    /** Rejects objects that a program may not touch, and returns where in the object the access begins. */
    private int requireReachable(Access access) {
        RegValue object = access.pointer();
        int register = access.register();
        int offset = access.offset();
        if (!x.policy().perfmon()) {
            throw new Rejection(ObjectCode.OBJECT_NEEDS_PRIVILEGE, nameOf(object));
        }
        if (!gpl && object.target() == x.program().kernelBtf()) {
            throw new Rejection(ObjectCode.OBJECT_NEEDS_GPL, nameOf(object));
        }
        if (offset < 0) {
            throw new Rejection(ObjectCode.OBJECT_NEGATIVE_OFFSET, register, nameOf(object), offset);
        }
        if (!object.number().isZero()) {
            String variable = VariableOffset.text(object);
            throw new Rejection(ObjectCode.OBJECT_VARIABLE_OFFSET, register, nameOf(object), offset, variable);
        }
        if (object.has(TypeFlags.USER)) {
            throw new Rejection(ObjectCode.OBJECT_OF_USER, register, nameOf(object), offset);
        }
        if (object.has(TypeFlags.PERCPU)) {
            throw new Rejection(ObjectCode.OBJECT_PER_CPU, register, nameOf(object), offset);
        }
        return offset;
    }

    private static String nameOf(RegValue object) {
        return ((Btf) object.target()).name(object.typeId());
    }
}
