package dev.bpfgate.generate;

import java.util.List;

/**
 * A map that generated programs use.
 *
 * @param type number of the map's type
 * @param keyBytes size of a key, 0 for maps without keys
 * @param valueBytes size of a value, 0 for maps without values
 * @param maxEntries number of entries; for a ring buffer its bytes
 * @param flags of its creation
 * @param value what a value is
 */
public record GeneratedMap(
        String name, int type, int keyBytes, int valueBytes, int maxEntries, int flags, Value value) {

    /** What values are made of. */
    public enum Value {
        /** Bytes. */
        PLAIN,
        /** {@link #LOCKED_BYTES}: a counter, a timer and a lock. */
        LOCKED
    }

    /** Offset of the timer, the lock, and size of the whole of a {@link Value#LOCKED} value. */
    static final int TIMER_OFFSET = 8;

    static final int LOCK_OFFSET = 24;
    static final int LOCKED_BYTES = 32;

    /** How many maps of {@link #ALL}, its first ones, have values that any program may look up. */
    static final int ORDINARY = 3;

    /** How many maps, the first ones, need no capability. */
    static final int UNPRIVILEGED = 5;

    private static final int NO_PREALLOCATION = 1;

    /** What every object's programs may use. */
    static final List<GeneratedMap> ALL = List.of(
            plain("array", 2, 4, 64, 4),
            plain("hash", 1, 8, 48, 16),
            plain("percpu", 6, 4, 40, 1),
            plain("ring", 27, 0, 0, 4096),
            plain("jumps", 3, 4, 4, 4),
            plain("lru", 9, 4, 96, 8),
            new GeneratedMap("locked", 2, 4, LOCKED_BYTES, 4, 0, Value.LOCKED),
            plain("events", 4, 4, 4, 4),
            plain("stacks", 7, 4, 64, 4),
            plain("queue", 22, 0, 8, 4),
            plain("stack", 23, 0, 8, 4),
            plain("bloom", 30, 0, 8, 16),
            plain("devices", 14, 4, 4, 4),
            plain("cpus", 16, 4, 4, 4),
            plain("xsks", 17, 4, 4, 4),
            plain("sockets", 15, 4, 4, 4),
            plain("sockhash", 18, 4, 4, 4),
            plain("cgroups", 8, 4, 4, 4),
            plain("user", 31, 0, 0, 4096),
            new GeneratedMap("trie", 11, 8, 16, 8, NO_PREALLOCATION, Value.PLAIN));

    private static GeneratedMap plain(String name, int type, int keyBytes, int valueBytes, int maxEntries) {
        return new GeneratedMap(name, type, keyBytes, valueBytes, maxEntries, 0, Value.PLAIN);
    }

    /** Returns the place of a map, by which instructions mean it. */
    static int place(String name) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
