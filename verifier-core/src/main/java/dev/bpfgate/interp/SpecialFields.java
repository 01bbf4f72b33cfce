package dev.bpfgate.interp;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.interp.SpecialField.Kind;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the special fields of map values and of objects that a program allocates, from the program's BTF, and remembers
 * them. Mirrors: btf_parse_fields.
 */
public final class SpecialFields {
    private static final int MAX_DEPTH = 4;
    private static final int MAX_FIELDS = 11;
    private static final Map<String, Kind> BY_STRUCT = new HashMap<>();

    static {
        for (Kind kind : Kind.values()) {
            if (!kind.isKernelPointer()) {
                BY_STRUCT.put(kind.text(), kind);
            }
        }
    }

    private final Btf btf;
    private final IdentityHashMap<MapDefinition, List<SpecialField>> ofMaps = new IdentityHashMap<>();
    private final Map<Integer, List<SpecialField>> ofTypes = new HashMap<>();

    SpecialFields(Btf btf) {
        this.btf = btf;
    }

    /** Returns the special fields of a map's values, in order of their offsets. */
    public List<SpecialField> of(MapDefinition map) {
        return ofMaps.computeIfAbsent(map, m -> m.valueTypeId() == 0 ? List.of() : ofType(m.valueTypeId()));
    }

    /** Returns the special fields of a struct of the program's BTF. */
    public List<SpecialField> ofType(int typeId) {
        if (btf == null) {
            return List.of();
        }
        List<SpecialField> known = ofTypes.get(typeId);
        if (known == null) {
            List<SpecialField> found = new ArrayList<>();
            collect(typeId, 0, 0, found);
            found.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
            known = List.copyOf(found);
            ofTypes.put(typeId, known);
        }
        return known;
    }

    /** Returns the field of this kind, or null. */
    public static SpecialField find(List<SpecialField> fields, Kind kind) {
        for (SpecialField field : fields) {
            if (field.kind() == kind) {
                return field;
            }
        }
        return null;
    }

    /** Returns whether what a pointer points to may contain a lock, so that its id says which one. */
    public boolean mayHoldLock(RegValue pointer) {
        if (pointer.kind() == RegKind.MAP_VALUE && pointer.target() instanceof MapDefinition map) {
            return hasLock(of(map));
        }
        return pointer.kind() == RegKind.BTF_ID
                && pointer.has(TypeFlags.ALLOC)
                && pointer.target() == btf
                && hasLock(ofType(pointer.typeId()));
    }

    private static boolean hasLock(List<SpecialField> fields) {
        return find(fields, Kind.SPIN_LOCK) != null || find(fields, Kind.RES_SPIN_LOCK) != null;
    }

    /** Returns whether values of an inner map carry what must be used with that very map: timers and the like. */
    public boolean needsIdentity(MapDefinition inner) {
        List<SpecialField> fields = of(inner);
        return find(fields, Kind.TIMER) != null
                || find(fields, Kind.WORKQUEUE) != null
                || find(fields, Kind.TASK_WORK) != null;
    }

    private void collect(int typeId, int offset, int depth, List<SpecialField> found) {
        if (found.size() >= MAX_FIELDS || depth > MAX_DEPTH) {
            return;
        }
        if (addKernelPointer(typeId, offset, found)) {
            return;
        }
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            collectElements(array, offset, depth, found);
        } else if (type instanceof BtfType.Struct struct) {
            Kind kind = BY_STRUCT.get(struct.name());
            if (kind != null && struct.sizeBytes() == kind.sizeBytes()) {
                found.add(new SpecialField(kind, offset, kind.sizeBytes(), btf.skipModifiers(typeId)));
                return;
            }
            for (BtfType.Member member : struct.members()) {
                if (member.bitfieldBits() == 0) {
                    collect(member.typeId(), offset + (int) (member.bitOffset() / 8), depth + 1, found);
                }
            }
        }
    }

    private void collectElements(BtfType.Array array, int offset, int depth, List<SpecialField> found) {
        long size = btf.sizeOf(array.elementTypeId());
        for (long i = 0; size > 0 && i < array.count() && i < MAX_FIELDS; i++) {
            collect(array.elementTypeId(), offset + (int) (i * size), depth + 1, found);
        }
    }

    /** Adds a field if the type is a pointer with one of the tags, and returns whether it was. */
    private boolean addKernelPointer(int typeId, int offset, List<SpecialField> found) {
        if (!(btf.type(skipTypedefs(typeId)) instanceof BtfType.Pointer pointer)
                || !(btf.type(pointer.typeId()) instanceof BtfType.TypeTag tag)) {
            return false;
        }
        Kind kind = switch (tag.name()) {
            case "kptr_untrusted" -> Kind.KPTR_UNTRUSTED;
            case "kptr" -> Kind.KPTR_REFERENCED;
            case "percpu_kptr" -> Kind.KPTR_PERCPU;
            case "uptr" -> Kind.USER_POINTER;
            default -> null;
        };
        if (kind == null) {
            return false;
        }
        found.add(new SpecialField(kind, offset, kind.sizeBytes(), btf.skipModifiers(tag.typeId())));
        return true;
    }

    private int skipTypedefs(int typeId) {
        int at = typeId;
        for (int i = 0; i < Btf.MAX_CHAIN && btf.type(at) instanceof BtfType.Typedef typedef; i++) {
            at = typedef.typeId();
        }
        return at;
    }
}
