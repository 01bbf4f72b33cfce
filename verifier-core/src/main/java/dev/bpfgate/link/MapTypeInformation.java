package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapField;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.MapDefinition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says whether a kernel takes what an object says of a map's keys and values. Loaders create a map whose types are refused
 * without any; programs then cannot use the locks, timers and pointers in it. Mirrors: map_check_btf.
 */
final class MapTypeInformation {
    private static final int MAX_DEPTH = 8;
    private static final int INDEX_BITS = 32;
    private static final Map<String, MapField> FIELDS = Map.of(
            "bpf_spin_lock", MapField.SPIN_LOCK,
            "bpf_res_spin_lock", MapField.RES_SPIN_LOCK,
            "bpf_timer", MapField.TIMER,
            "bpf_wq", MapField.WORK_QUEUE,
            "bpf_task_work", MapField.TASK_WORK,
            "bpf_list_head", MapField.LIST_HEAD,
            "bpf_rb_root", MapField.TREE_ROOT);
    private static final Set<String> POINTER_TAGS = Set.of("kptr", "kptr_untrusted", "percpu_kptr");

    private final Btf btf;
    private final KernelProfile profile;

    MapTypeInformation(Btf btf, KernelProfile profile) {
        this.btf = btf;
        this.profile = profile;
    }

    /** Returns whether the kernel takes the types, or gets none. */
    boolean isAccepted(MapDefinition map) {
        if (map.valueTypeId() == 0 || map.type() == null || map.type() == MapType.STRUCT_OPS) {
            return true;
        }
        return isKeyAccepted(map) && btf.sizeOf(map.valueTypeId()) == map.valueSize() && areFieldsAccepted(map);
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
        Set<MapField> fields = EnumSet.noneOf(MapField.class);
        collect(map.valueTypeId(), 0, new HashSet<>(), fields);
        long accessFlags = MapDefinition.RDONLY_PROG | MapDefinition.WRONLY_PROG;
        if (!fields.isEmpty() && (map.flags() & accessFlags) != 0) {
            return false;
        }
        return fields.stream().allMatch(field -> profile.mapField(field).allowedIn(map.type()));
    }

    /** Looks into each type once, so that values of values of values cost no more than the types they are made of. */
    private void collect(int typeId, int depth, Set<Integer> seen, Set<MapField> fields) {
        if (depth > MAX_DEPTH || !seen.add(typeId)) {
            return;
        }
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            collect(array.elementTypeId(), depth + 1, seen, fields);
        } else if (type instanceof BtfType.Pointer pointer) {
            addPointer(pointer, fields);
        } else if (type instanceof BtfType.DataSection section) {
            for (BtfType.SectionVariable variable : section.variables()) {
                collect(((BtfType.Reference) btf.type(variable.typeId())).typeId(), depth + 1, seen, fields);
            }
        } else if (type instanceof BtfType.Struct struct) {
            MapField field = FIELDS.get(struct.name());
            if (field != null) {
                fields.add(field);
                return;
            }
            for (BtfType.Member member : struct.members()) {
                collect(member.typeId(), depth + 1, seen, fields);
            }
        }
    }

    private void addPointer(BtfType.Pointer pointer, Set<MapField> fields) {
        if (btf.type(pointer.typeId()) instanceof BtfType.TypeTag tag && POINTER_TAGS.contains(tag.name())) {
            fields.add(MapField.KERNEL_POINTER);
        }
    }
}
