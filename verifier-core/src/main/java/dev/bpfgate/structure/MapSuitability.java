package dev.bpfgate.structure;

import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.MapDefinition;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether programs of a type may use a map at all. Maps are asked about in the order in which a program first names them.
 * Mirrors: check_map_prog_compatibility, v6.18.
 */
final class MapSuitability {
    private static final Set<ProgramType> TRACING = EnumSet.of(
            ProgramType.KPROBE,
            ProgramType.TRACEPOINT,
            ProgramType.PERF_EVENT,
            ProgramType.RAW_TRACEPOINT,
            ProgramType.RAW_TRACEPOINT_WRITABLE);
    private static final Set<MapType> USABLE_ASLEEP = EnumSet.of(
            MapType.HASH,
            MapType.LRU_HASH,
            MapType.ARRAY,
            MapType.PERCPU_HASH,
            MapType.PERCPU_ARRAY,
            MapType.LRU_PERCPU_HASH,
            MapType.ARRAY_OF_MAPS,
            MapType.HASH_OF_MAPS,
            MapType.RINGBUF,
            MapType.USER_RINGBUF,
            MapType.INODE_STORAGE,
            MapType.SK_STORAGE,
            MapType.TASK_STORAGE,
            MapType.CGRP_STORAGE,
            MapType.QUEUE,
            MapType.STACK,
            MapType.ARENA);
    /** A program has at most one map of these types. */
    private static final Set<MapType> SINGLE =
            EnumSet.of(MapType.CGROUP_STORAGE, MapType.PERCPU_CGROUP_STORAGE, MapType.ARENA);

    private final LinkedProgram program;
    private final MapValueFields fields;
    private final Set<MapType> used = EnumSet.noneOf(MapType.class);

    MapSuitability(LinkedProgram program) {
        this.program = program;
        this.fields = new MapValueFields(program.btf());
    }

    /** Returns what is wrong with the use of a map that was not named before, or null. */
    StructureCode objection(MapDefinition map) {
        StructureCode ofFields = objectionToFields(fields.of(map));
        if (ofFields != null) {
            return ofFields;
        }
        MapType type = map.type();
        if (type == MapType.STRUCT_OPS) {
            return StructureCode.STRUCT_OPS_MAP;
        }
        if (program.isSleepable() && !USABLE_ASLEEP.contains(type)) {
            return StructureCode.SLEEPABLE_MAP;
        }
        boolean first = type == null || used.add(type);
        if (!first && SINGLE.contains(type)) {
            return type == MapType.ARENA ? StructureCode.SECOND_ARENA : StructureCode.SECOND_CGROUP_STORAGE;
        }
        return null;
    }

    private StructureCode objectionToFields(Set<String> names) {
        boolean tracing = TRACING.contains(program.type());
        if (tracing && (names.contains("bpf_list_head") || names.contains("bpf_rb_root"))) {
            return StructureCode.TRACING_GRAPH;
        }
        if (names.contains("bpf_spin_lock") || names.contains("bpf_res_spin_lock")) {
            if (program.type() == ProgramType.SOCKET_FILTER) {
                return StructureCode.SOCKET_FILTER_LOCK;
            }
            if (tracing) {
                return StructureCode.TRACING_LOCK;
            }
        }
        if (tracing && names.contains("bpf_timer")) {
            return StructureCode.TRACING_TIMER;
        }
        return tracing && names.contains("bpf_wq") ? StructureCode.TRACING_WORKQUEUE : null;
    }
}
