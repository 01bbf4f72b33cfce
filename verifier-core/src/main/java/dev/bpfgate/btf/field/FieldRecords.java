package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.RefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The special fields of the values of maps and of the structures that programs allocate, by type. Each type is looked at
 * when it is first asked for. Not for use by several threads.
 */
public final class FieldRecords {
    private final Btf btf;
    private final RecordParser valueParser;
    private final RecordParser objectParser;
    private final Map<Integer, FieldRecord> values = new HashMap<>();
    private final Map<Integer, FieldRecord> objects = new HashMap<>();
    private Set<Integer> triggers;

    /**
     * Creates the records of a program's types.
     *
     * @param btf a table that the kernel takes; null when it takes none: nothing has special fields
     * @param kernel the kernel's own types, or null: pointers then are to what the program's types say
     */
    public FieldRecords(Btf btf, Btf kernel) {
        this.btf = btf;
        valueParser = btf == null ? null : new RecordParser(btf, kernel, FieldKind.OF_VALUES);
        objectParser = btf == null ? null : new RecordParser(btf, kernel, FieldKind.OF_OBJECTS);
    }

    /**
     * {@return the special fields of a map's value; none when they make no sense together, for then the kernel treats all
     * as data}
     *
     * @param typeId its type, 0 if it has none
     * @param sizeBytes its size
     */
    public FieldRecord ofValue(int typeId, long sizeBytes) {
        if (btf == null || typeId == 0 || !btf.contains(typeId)) {
            return FieldRecord.NONE;
        }
        FieldRecord known = values.get(typeId);
        if (known == null) {
            known = parsedValue(typeId, sizeBytes);
            values.put(typeId, known);
        }
        return known;
    }

    private FieldRecord parsedValue(int typeId, long sizeBytes) {
        try {
            return valueParser.parse(btf.skipModifiers(typeId), sizeBytes);
        } catch (RefusedException refused) {
            return FieldRecord.NONE;
        }
    }

    /** {@return the special fields of a structure that programs allocate} */
    public FieldRecord ofStruct(int structId) {
        if (btf == null || !btf.contains(structId)) {
            return FieldRecord.NONE;
        }
        FieldRecord known = objects.get(structId);
        if (known == null) {
            try {
                known = parsedStruct(structId);
            } catch (RefusedException refused) {
                // the kernel would have refused the whole table
                known = FieldRecord.NONE;
            }
            objects.put(structId, known == null ? FieldRecord.NONE : known);
        }
        return known == null ? FieldRecord.NONE : known;
    }

    /** {@return the special fields of a structure, null when it is none that is looked at} */
    public FieldRecord parsedStruct(int structId) throws RefusedException {
        if (!(btf.type(structId) instanceof Struct struct) || !hasTrigger(struct)) {
            return null;
        }
        return objectParser.parse(structId, struct.sizeBytes());
    }

    private boolean hasTrigger(Struct struct) {
        if (triggers == null) {
            triggers = findTriggers();
        }
        for (Member member : struct.members()) {
            TaggedPointer pointer = TaggedPointer.of(btf, member.typeId());
            if (triggers.contains(member.typeId()) || pointer != null && pointer.isToKernelObject()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the types because of which a structure is looked at; other fields count only beside these} */
    private Set<Integer> findTriggers() {
        Set<Integer> found = new HashSet<>();
        for (FieldKind kind : FieldKind.OF_OBJECTS) {
            boolean trigger = !kind.isPointer() && kind != FieldKind.RES_SPIN_LOCK;
            int id = trigger ? btf.find(kind.text(), BtfKind.STRUCT) : 0;
            if (id != 0) {
                found.add(id);
            }
        }
        return found;
    }
}
