package dev.bpfgate.generate;

/**
 * A map that generated programs use.
 *
 * @param type number of the map's type
 * @param keyBytes size of a key, 0 for maps without keys
 * @param valueBytes size of a value, 0 for maps without values
 * @param maxEntries number of entries; for a ring buffer its bytes
 */
public record GeneratedMap(String name, int type, int keyBytes, int valueBytes, int maxEntries) {

    static final int HASH = 1;
    static final int ARRAY = 2;
    static final int PERCPU_ARRAY = 6;
    static final int RING_BUFFER = 27;
}
