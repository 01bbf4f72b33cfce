package dev.bpfgate.interp;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.btf.field.FieldRecords;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import java.util.IdentityHashMap;

/** The special fields of what a program's pointers point to. */
public final class SpecialFields {
    private final Btf btf;
    private final FieldRecords records;
    private final IdentityHashMap<MapDefinition, FieldRecord> ofMaps = new IdentityHashMap<>();

    SpecialFields(Btf btf, Btf kernel) {
        this.btf = btf;
        records = new FieldRecords(btf, kernel);
    }

    /** Returns the special fields of a map's values. */
    public FieldRecord of(MapDefinition map) {
        FieldRecord known = ofMaps.get(map);
        if (known == null) {
            known = records.ofValue(map.valueTypeId(), map.valueSize());
            ofMaps.put(map, known);
        }
        return known;
    }

    /** Returns the special fields of a structure, if the table is the program's own: the kernel's have none. */
    public FieldRecord ofStruct(Btf types, int structId) {
        return types == btf ? records.ofStruct(structId) : FieldRecord.NONE;
    }

    /** Returns the special fields of the map value or allocated object that a pointer is to. Mirrors: reg_btf_record. */
    public FieldRecord of(RegValue pointer) {
        if (pointer.kind() == RegKind.MAP_VALUE && pointer.target() instanceof MapDefinition map) {
            return of(map);
        }
        boolean allocated = pointer.kind() == RegKind.BTF_ID && pointer.has(TypeFlags.ALLOC);
        return allocated ? ofStruct((Btf) pointer.target(), pointer.typeId()) : FieldRecord.NONE;
    }

    /** Returns whether what a pointer points to may contain a lock, so that its id says which one. */
    public boolean mayHoldLock(RegValue pointer) {
        return of(pointer).hasLock();
    }

    /** Returns whether values of an inner map carry what must be used with that very map: timers and the like. */
    public boolean needsIdentity(MapDefinition inner) {
        FieldRecord fields = of(inner);
        return fields.has(FieldKind.TIMER) || fields.has(FieldKind.WORK_QUEUE) || fields.has(FieldKind.TASK_WORK);
    }
}
