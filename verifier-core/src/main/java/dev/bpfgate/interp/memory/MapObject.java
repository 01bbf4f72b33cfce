package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.FieldAt;
import dev.bpfgate.btf.StructWalk;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.ObjectCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.MapTypeRules;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Reads of the kernel's structure behind a map: its size, its flags, its elements. Mirrors: check_ptr_to_map_access. */
final class MapObject {
    private final Execution x;

    MapObject(Execution x) {
        this.x = x;
    }

    /** Returns what a load yields. */
    RegValue read(Access access) {
        Btf btf = x.program().kernelBtf();
        String name = requireReadable(access);
        FieldAt found = StructWalk.access(btf, btf.find(name, BtfKind.STRUCT), access.offset(), access.size());
        if (found instanceof FieldAt.Nothing nothing) {
            throw WalkFault.rejection(nothing);
        }
        if (found instanceof FieldAt.StructPointer field) {
            int flags = field.throughUnion() ? TypeFlags.UNTRUSTED : TypeFlags.NONE;
            return RegValue.pointer(RegKind.BTF_ID, flags, btf, field.typeId());
        }
        return found instanceof FieldAt.PlainPointer ? ObjectMemory.untrustedMemory() : RegValue.UNKNOWN;
    }

    /** Rejects a store. */
    void write(Access access) {
        throw new Rejection(ObjectCode.MAP_FIELD_READ_ONLY, requireReadable(access));
    }

    /** Returns the name of the structure behind the map. */
    private String requireReadable(Access access) {
        if (x.program().kernelBtf() == null) {
            throw new NotModelled("fields of maps without the kernel's types");
        }
        MapDefinition map = (MapDefinition) access.pointer().target();
        MapTypeRules rules = x.kernel().mapType(map.type());
        String name = rules == null ? null : rules.structName();
        if (name == null || x.program().kernelBtf().find(name, BtfKind.STRUCT) == 0) {
            throw new Rejection(
                    ObjectCode.MAP_TYPE_NOT_READABLE,
                    map.type() == null ? 0 : map.type().number());
        }
        if (!x.policy().perfmon()) {
            throw new Rejection(ObjectCode.OBJECT_NEEDS_PRIVILEGE, name);
        }
        if (access.offset() < 0) {
            throw new Rejection(ObjectCode.MAP_NEGATIVE_OFFSET, access.register(), name, access.offset());
        }
        return name;
    }
}
