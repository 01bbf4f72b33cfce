package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.MapRights;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/** Accesses to keys and values of maps. */
public final class MapAccess {
    private final Execution x;
    private final KernelPointers pointers;

    /** Makes the judge of one execution. */
    public MapAccess(Execution x) {
        this.x = x;
        pointers = new KernelPointers(x);
    }

    /** Returns what a load from a key yields. */
    RegValue readKey(Access access) {
        MapDefinition map = (MapDefinition) access.pointer().target();
        RegionBounds.require(access.register(), access.pointer(), access.offset(), access.size(), map.keySize(), false);
        return RegValue.UNKNOWN;
    }

    /** Rejects a store into a key. */
    void writeKey(Access access) {
        throw new Rejection(MemoryCode.WRITE_TO_KEY, access.register());
    }

    /** Returns what a load from a value yields: of a map that nobody can change any more, what is there. */
    RegValue readValue(Access access) {
        requireDirect(access);
        RegValue pointer = access.pointer();
        MapDefinition map = (MapDefinition) pointer.target();
        SpecialField kept = pointerAt(access);
        if (kept != null) {
            return pointers.load(kept, !access.isSigned());
        }
        boolean constant = map.isFrozen()
                && (map.flags() & MapDefinition.RDONLY_PROG) != 0
                && map.type() == MapType.ARRAY
                && pointer.number().isConstant();
        if (!constant || access.valueRegister() == Access.NO_REGISTER) {
            return RegValue.UNKNOWN;
        }
        return RegValue.constant(
                content(map, access.offset() + (int) pointer.number().value(), access));
    }

    // The value is as wide as the load; the caller cuts it again, which changes nothing.
    private long content(MapDefinition map, int offset, Access access) {
        byte[] bytes = map.contents();
        long value = 0;
        for (int i = 0; i < access.size(); i++) {
            int index = x.program().isBigEndian() ? offset + i : offset + access.size() - 1 - i;
            int octet = bytes != null && index < bytes.length ? bytes[index] & 0xff : 0;
            value = value << Byte.SIZE | octet;
        }
        int unused = Long.SIZE - access.size() * Byte.SIZE;
        return access.isSigned() ? value << unused >> unused : value;
    }

    /** Stores into a value. */
    void writeValue(Access access) {
        if (access.storesPointer() && !x.policy().perfmon()) {
            throw new Rejection(MemoryCode.POINTER_LEAK_INTO_MAP, access.valueRegister());
        }
        requireDirect(access);
        SpecialField kept = pointerAt(access);
        if (kept != null) {
            pointers.store(kept, access);
        }
    }

    private void requireDirect(Access access) {
        requireAllowed(access.pointer(), access.offset(), access.size(), access.isWrite());
        require(access.register(), access.pointer(), access.offset(), access.size(), false, true);
    }

    /** Rejects reads of maps that programs may only write, and the other way round. Mirrors: check_map_access_type. */
    void requireAllowed(RegValue pointer, int offset, int size, boolean write) {
        MapDefinition map = (MapDefinition) pointer.target();
        boolean readOnly = MapRights.isReadOnly(x, map);
        boolean writeOnly = (map.flags() & MapDefinition.WRONLY_PROG) != 0;
        if (write && readOnly) {
            throw new Rejection(MemoryCode.MAP_READ_ONLY, map.valueSize(), offset, size);
        }
        if (!write && writeOnly && !readOnly) {
            throw new Rejection(MemoryCode.MAP_WRITE_ONLY, map.valueSize(), offset, size);
        }
    }

    /**
     * Rejects accesses outside of a value, and to those parts that only helpers may touch. Mirrors: check_map_access.
     *
     * @param direct whether a load or store does it, not a helper
     */
    public void require(int register, RegValue pointer, int offset, int size, boolean zeroAllowed, boolean direct) {
        MapDefinition map = (MapDefinition) pointer.target();
        RegionBounds.require(register, pointer, offset, size, map.valueSize(), zeroAllowed);
        for (SpecialField field : x.specialFields().of(map).fields()) {
            boolean touched = pointer.number().smin() + offset < field.offset() + field.sizeBytes()
                    && field.offset() < pointer.number().umax() + offset + size;
            if (!touched) {
                continue;
            }
            if (!field.kind().isPointer()) {
                throw new Rejection(MemoryCode.FIELD_NOT_DIRECT, field.kind().text());
            }
            requireWhole(field, pointer, offset, size, direct);
        }
    }

    private static void requireWhole(SpecialField field, RegValue pointer, int offset, int size, boolean direct) {
        String name = field.kind().text();
        if (!direct) {
            throw new Rejection(MemoryCode.FIELD_NOT_FOR_HELPER, name);
        }
        if (!pointer.number().isConstant()) {
            throw new Rejection(MemoryCode.FIELD_VARIABLE_OFFSET, name);
        }
        long at = offset + pointer.number().value();
        if (field.offset() != at) {
            throw new Rejection(MemoryCode.FIELD_MISALIGNED, name, field.offset(), at);
        }
        if (size != Long.BYTES) {
            throw new Rejection(MemoryCode.FIELD_SIZE, name);
        }
    }

    /** Returns the pointer that lies where the access begins; null if none does. */
    private SpecialField pointerAt(Access access) {
        RegValue value = access.pointer();
        if (!value.number().isConstant()) {
            return null;
        }
        SpecialField field =
                x.specialFields().of(value).at(access.offset() + value.number().value());
        return field != null && field.kind().isPointer() ? field : null;
    }
}
