package dev.bpfgate.object;

import dev.bpfgate.kernel.MapType;

/**
 * Gives maps the sizes that their objects leave to the loader, as loaders commonly do: one entry, ring buffers of a page,
 * stack traces of 127 frames. Each such decision is noted in the map.
 */
final class MapCompletion {
    private static final long PAGE_BYTES = 4096;
    private static final long STACK_TRACE_BYTES = 127 * 8;

    private MapCompletion() {}

    static MapDefinition complete(MapDefinition map) {
        MapType type = map.type();
        if (type == null || map.origin() != MapOrigin.DECLARED) {
            return map;
        }
        MapDefinition.Builder builder = map.toBuilder();
        switch (type) {
            case CGROUP_STORAGE,
                    PERCPU_CGROUP_STORAGE,
                    SK_STORAGE,
                    INODE_STORAGE,
                    TASK_STORAGE,
                    CGRP_STORAGE,
                    STRUCT_OPS -> {
                // entries come and go with what they are stored for
            }
            case RINGBUF, USER_RINGBUF -> completeRingBuffer(map, builder);
            case STACK_TRACE -> completeStackTrace(map, builder);
            default -> completeEntries(map, builder, 1);
        }
        if (!keepsTypes(type)) {
            builder.keyTypeId(0).valueTypeId(0);
        }
        return builder.build();
    }

    private static void completeRingBuffer(MapDefinition map, MapDefinition.Builder builder) {
        completeEntries(map, builder, PAGE_BYTES);
        long entries = map.maxEntries();
        boolean usable = entries % PAGE_BYTES == 0 && Long.bitCount(entries) <= 1;
        if (!usable && entries <= Integer.MAX_VALUE) {
            long rounded = Math.max(PAGE_BYTES, Long.highestOneBit(entries) << 1);
            builder.maxEntries(rounded).completion("max_entries raised from " + entries + " to " + rounded);
        }
    }

    private static void completeStackTrace(MapDefinition map, MapDefinition.Builder builder) {
        if (map.valueSize() == 0) {
            builder.valueSize(STACK_TRACE_BYTES).completion("value_size set to " + STACK_TRACE_BYTES);
        }
        completeEntries(map, builder, 1);
    }

    private static void completeEntries(MapDefinition map, MapDefinition.Builder builder, long entries) {
        if (map.maxEntries() == 0) {
            builder.maxEntries(entries).completion("max_entries set to " + entries);
        }
    }

    /** Kernels refuse types of keys and values of maps whose values are no user's data, so loaders keep them back. */
    private static boolean keepsTypes(MapType type) {
        return switch (type) {
            case PERF_EVENT_ARRAY,
                    CGROUP_ARRAY,
                    STACK_TRACE,
                    ARRAY_OF_MAPS,
                    HASH_OF_MAPS,
                    DEVMAP,
                    DEVMAP_HASH,
                    CPUMAP,
                    XSKMAP,
                    SOCKMAP,
                    SOCKHASH,
                    QUEUE,
                    STACK,
                    ARENA -> false;
            default -> true;
        };
    }
}
