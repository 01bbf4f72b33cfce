package dev.bpfgate.btf.field;

import java.util.List;

/**
 * The special fields of one type. Immutable. Mirrors: struct btf_record.
 *
 * @param fields in order of their offsets
 */
public record FieldRecord(List<SpecialField> fields) {
    /** No special fields. */
    public static final FieldRecord NONE = new FieldRecord(List.of());

    /** {@return the first field of this kind, or null} */
    public SpecialField find(FieldKind kind) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == kind) {
                return fields.get(i);
            }
        }
        return null;
    }

    /** {@return whether there is a field of this kind} */
    public boolean has(FieldKind kind) {
        return find(kind) != null;
    }

    /** {@return the field that begins at this offset, or null} */
    public SpecialField at(long offset) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).offset() == offset) {
                return fields.get(i);
            }
        }
        return null;
    }

    /** {@return whether there is a lock that lists and trees may be guarded by} */
    public boolean hasLock() {
        return lock() != null;
    }

    /** {@return the lock, or null} */
    public SpecialField lock() {
        SpecialField lock = find(FieldKind.SPIN_LOCK);
        return lock != null ? lock : find(FieldKind.RES_SPIN_LOCK);
    }

    /** {@return whether objects with these fields can be linked by lists or trees} */
    public boolean hasNode() {
        return has(FieldKind.LIST_NODE) || has(FieldKind.RB_NODE);
    }

    /** {@return whether there is any list or tree} */
    public boolean hasRoot() {
        return has(FieldKind.LIST_HEAD) || has(FieldKind.RB_ROOT);
    }
}
