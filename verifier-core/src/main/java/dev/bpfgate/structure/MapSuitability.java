package dev.bpfgate.structure;

import dev.bpfgate.btf.field.FieldRecords;
import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.MapField;
import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.MapDefinition;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a program may use a map at all. Maps are asked about in the order in which the program first names them.
 * Mirrors: check_map_prog_compatibility, v6.18.
 */
final class MapSuitability {
    /** A program has at most one map of these types. */
    private static final Set<MapType> SINGLE =
            EnumSet.of(MapType.CGROUP_STORAGE, MapType.PERCPU_CGROUP_STORAGE, MapType.ARENA);

    private final LinkedProgram program;
    private final KernelProfile kernel;
    private final Privileges privileges;
    private final FieldRecords records;
    private final Set<MapType> used = EnumSet.noneOf(MapType.class);

    MapSuitability(LinkedProgram program, KernelProfile kernel, Privileges privileges) {
        this.program = program;
        this.kernel = kernel;
        this.privileges = privileges;
        this.records = new FieldRecords(program.btf(), program.kernelBtf());
    }

    /** Returns what is wrong with the use of a map that was not named before, or null. */
    StructureCode objection(MapDefinition map) {
        StructureCode ofFields = objectionToFields(fieldsOf(map));
        if (ofFields != null) {
            return ofFields;
        }
        MapType type = map.type();
        if (type == MapType.STRUCT_OPS) {
            return StructureCode.STRUCT_OPS_MAP;
        }
        if (program.isSleepable() && !mayBeUsedAsleep(type)) {
            return StructureCode.SLEEPABLE_MAP;
        }
        boolean first = type == null || used.add(type);
        if (!first && SINGLE.contains(type)) {
            return type == MapType.ARENA ? StructureCode.SECOND_ARENA : StructureCode.SECOND_CGROUP_STORAGE;
        }
        return type == MapType.ARENA && !mayUseArena() ? StructureCode.ARENA_NOT_ALLOWED : null;
    }

    private boolean mayUseArena() {
        return privileges.bpfCapable() && privileges.allowPointerLeaks();
    }

    private Set<MapField> fieldsOf(MapDefinition map) {
        Set<MapField> fields = EnumSet.noneOf(MapField.class);
        for (SpecialField field :
                records.ofValue(map.valueTypeId(), map.valueSize()).fields()) {
            fields.add(MapField.of(field.kind()));
        }
        return fields;
    }

    private boolean mayBeUsedAsleep(MapType type) {
        return type != null
                && kernel.mapType(type) != null
                && kernel.mapType(type).has(MapTrait.SLEEPABLE);
    }

    private StructureCode objectionToFields(Set<MapField> present) {
        if (refuses(present, MapField.LIST_HEAD) || refuses(present, MapField.TREE_ROOT)) {
            return StructureCode.TRACING_GRAPH;
        }
        if (refuses(present, MapField.SPIN_LOCK) || refuses(present, MapField.RES_SPIN_LOCK)) {
            boolean socketFilter = program.type() == ProgramType.SOCKET_FILTER;
            return socketFilter ? StructureCode.SOCKET_FILTER_LOCK : StructureCode.TRACING_LOCK;
        }
        if (refuses(present, MapField.TIMER)) {
            return StructureCode.TRACING_TIMER;
        }
        return refuses(present, MapField.WORK_QUEUE) ? StructureCode.TRACING_WORKQUEUE : null;
    }

    private boolean refuses(Set<MapField> present, MapField field) {
        return present.contains(field) && !kernel.mapField(field).usableBy(program.type());
    }
}
