package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.object.MapDefinition;
import java.util.HashSet;
import java.util.Set;

/** Which of the kernel's own structures, such as locks and timers, stand in the values of maps. */
final class MapValueFields {
    private static final int MAX_DEPTH = 8;

    private final Btf btf;

    MapValueFields(Btf btf) {
        this.btf = btf;
    }

    /** Returns the names of the structures inside a map's values, at any place in them. */
    Set<String> of(MapDefinition map) {
        Set<String> names = new HashSet<>();
        if (btf != null && btf.contains(map.valueTypeId())) {
            collect(map.valueTypeId(), 0, names);
        }
        return names;
    }

    private void collect(int typeId, int depth, Set<String> names) {
        if (depth > MAX_DEPTH) {
            return;
        }
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            collect(array.elementTypeId(), depth + 1, names);
        } else if (type instanceof BtfType.Struct struct && (depth == 0 || names.add(struct.name()))) {
            for (BtfType.Member member : struct.members()) {
                collect(member.typeId(), depth + 1, names);
            }
        }
    }
}
