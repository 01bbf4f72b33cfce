package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.field.FieldKind;
import dev.bpfgate.btf.field.FieldRecords;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapField;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.MapDefinition;

/**
 * Says whether a kernel takes what an object says of a map's keys and values. Loaders create a map whose types are refused
 * without any; programs then cannot use the locks, timers and pointers in it. Mirrors: map_check_btf.
 */
final class MapTypeInformation {
    private static final int INDEX_BITS = 32;
    private static final long PAGE_BYTES = 4096;

    private final Btf btf;
    private final FieldRecords records;
    private final KernelProfile profile;

    MapTypeInformation(Btf btf, Btf kernel, KernelProfile profile) {
        this.btf = btf;
        this.records = new FieldRecords(btf, kernel);
        this.profile = profile;
    }

    /** Returns whether the kernel takes the types, or gets none. */
    boolean isAccepted(MapDefinition map) {
        if (map.valueTypeId() == 0 || map.type() == null || map.type() == MapType.STRUCT_OPS) {
            return true;
        }
        return isKeyAccepted(map) && btf.sizeOf(map.valueTypeId()) == map.valueSize() && areFieldsAccepted(map);
    }

    /**
     * Returns whether a loader can map the values into its memory, as it does with a section of global variables unless all are
     * static: the kernel keeps values with special fields to itself. Mirrors: bpf_map_mmap.
     */
    boolean isMappable(MapDefinition map) {
        boolean mapped = map.origin().isGlobalData() && (map.flags() & MapDefinition.MMAPABLE) != 0;
        return !mapped
                || records.ofValue(map.valueTypeId(), map.valueSize()).fields().isEmpty();
    }

    private boolean isKeyAccepted(MapDefinition map) {
        if (map.keyTypeId() == 0) {
            return switch (map.type()) {
                case ARRAY -> map.maxEntries() == 1 && btf.kind(map.valueTypeId()) == BtfKind.DATA_SECTION;
                case BLOOM_FILTER -> true;
                default -> false;
            };
        }
        if (btf.sizeOf(map.keyTypeId()) != map.keySize()) {
            return false;
        }
        BtfType key = btf.resolve(map.keyTypeId());
        return switch (map.type()) {
            case ARRAY, PERCPU_ARRAY, SK_STORAGE, INODE_STORAGE, TASK_STORAGE, CGRP_STORAGE ->
                key instanceof BtfType.Int index && index.bits() == INDEX_BITS && index.bitOffset() == 0;
            case LPM_TRIE -> key.kind() == BtfKind.STRUCT;
            case BLOOM_FILTER -> false;
            default -> true;
        };
    }

    private boolean areFieldsAccepted(MapDefinition map) {
        long accessFlags = MapDefinition.RDONLY_PROG | MapDefinition.WRONLY_PROG;
        for (SpecialField field :
                records.ofValue(map.valueTypeId(), map.valueSize()).fields()) {
            boolean allowed = (map.flags() & accessFlags) == 0
                    && profile.mapField(MapField.of(field.kind())).allowedIn(map.type());
            if (!allowed || !isTargetAccepted(field)) {
                return false;
            }
        }
        return true;
    }

    // Mirrors: btf_check_and_fixup_fields.
    private boolean isTargetAccepted(SpecialField field) {
        if (field.kind().isRoot()) {
            // what a list or tree owns must be something that programs can allocate and link
            return !records.ofStruct(field.targetId()).fields().isEmpty();
        }
        if (field.kind() == FieldKind.UPTR) {
            long size = field.targetBtf().sizeOf(field.targetId());
            return field.targetBtf() == btf && size > 0 && size <= PAGE_BYTES;
        }
        return true;
    }
}
