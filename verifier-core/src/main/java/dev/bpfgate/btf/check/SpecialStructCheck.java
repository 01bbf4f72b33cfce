package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.BtfType.Struct;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import dev.bpfgate.btf.field.FieldRecord;
import dev.bpfgate.btf.field.FieldRecords;
import dev.bpfgate.btf.field.SpecialField;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kernel's rules for structures with locks, lists, trees and counters in them: it refuses the whole table, without
 * a word in its log, when one of them makes no sense. Mirrors: btf_parse_struct_metas, btf_check_and_fixup_fields.
 */
final class SpecialStructCheck {
    private final Btf btf;
    private final FieldRecords records;
    private final TypeWords words;

    SpecialStructCheck(Btf btf, Btf kernel) {
        this.btf = btf;
        this.records = new FieldRecords(btf, kernel);
        this.words = new TypeWords(btf);
    }

    void checkAll() throws RefusedException {
        Map<Integer, FieldRecord> byStruct = new LinkedHashMap<>();
        for (int id = 1; id < btf.typeCount(); id++) {
            FieldRecord record = btf.type(id) instanceof Struct ? records.parsedStruct(id) : null;
            if (record == null) {
                continue;
            }
            if (record.fields().isEmpty()) {
                throw words.silent(id, "special fields have another size or alignment", BtfRefusal.EFAULT);
            }
            byStruct.put(id, record);
        }
        for (Map.Entry<Integer, FieldRecord> entry : byStruct.entrySet()) {
            requireNoCycle(entry.getKey(), entry.getValue(), byStruct);
        }
    }

    /** What can be owned may own only what owns nothing itself, so that ownership never comes back to its begin. */
    private void requireNoCycle(int id, FieldRecord record, Map<Integer, FieldRecord> byStruct)
            throws RefusedException {
        for (SpecialField field : record.fields()) {
            if (!field.kind().isRoot()) {
                continue;
            }
            FieldRecord owned = byStruct.get(field.targetId());
            if (owned == null) {
                throw words.silent(id, "contains a structure without special fields", BtfRefusal.EFAULT);
            }
            if (record.hasNode() && owned.hasRoot()) {
                throw words.silent(id, "ownership may form a cycle", BtfRefusal.ELOOP);
            }
        }
    }
}
