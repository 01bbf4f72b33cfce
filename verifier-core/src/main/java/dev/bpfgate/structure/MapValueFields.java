package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.MapField;
import dev.bpfgate.object.MapDefinition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which of the kernel's own structures, such as locks and timers, stand in the values of maps. */
final class MapValueFields {
    private static final int MAX_DEPTH = 8;
    private static final Map<String, MapField> BY_STRUCT = Map.of(
            "bpf_spin_lock", MapField.SPIN_LOCK,
            "bpf_res_spin_lock", MapField.RES_SPIN_LOCK,
            "bpf_timer", MapField.TIMER,
            "bpf_wq", MapField.WORK_QUEUE,
            "bpf_list_head", MapField.LIST_HEAD,
            "bpf_rb_root", MapField.TREE_ROOT);

    private final Btf btf;

    MapValueFields(Btf btf) {
        this.btf = btf;
    }

    /** Returns the structures inside a map's values, at any place in them. */
    Set<MapField> of(MapDefinition map) {
        Set<MapField> fields = EnumSet.noneOf(MapField.class);
        if (btf != null && btf.contains(map.valueTypeId())) {
            collect(map.valueTypeId(), 0, new HashSet<>(), fields);
        }
        return fields;
    }

    /** Looks into each type once, so that values of values of values cost no more than the types they are made of. */
    private void collect(int typeId, int depth, Set<Integer> seen, Set<MapField> fields) {
        if (depth > MAX_DEPTH || !seen.add(typeId)) {
            return;
        }
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            collect(array.elementTypeId(), depth + 1, seen, fields);
        } else if (type instanceof BtfType.Struct struct) {
            if (BY_STRUCT.containsKey(struct.name())) {
                fields.add(BY_STRUCT.get(struct.name()));
            }
            for (BtfType.Member member : struct.members()) {
                collect(member.typeId(), depth + 1, seen, fields);
            }
        }
    }
}
