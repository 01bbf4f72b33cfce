package dev.bpfgate.btf;

import java.util.Arrays;

/** Type numbers by the hash of their names: chains through an array, numbers ascending once all have been added. */
final class NameTable {
    private final int[] heads;
    private final int[] hashes;
    private final int[] next;

    NameTable(int typeCount) {
        heads = new int[Integer.highestOneBit(Math.max(typeCount, 16))];
        hashes = new int[typeCount];
        next = new int[typeCount];
    }

    /** Adds a type, whose number is above 0 and was not added before. */
    void add(int hash, int id) {
        int bucket = hash & heads.length - 1;
        hashes[id] = hash;
        next[id] = heads[bucket];
        heads[bucket] = id;
    }

    /** {@return the numbers that were added with a hash, ascending} */
    int[] idsOf(int hash) {
        int[] ids = new int[4];
        int count = 0;
        for (int id = heads[hash & heads.length - 1]; id != 0; id = next[id]) {
            if (hashes[id] == hash) {
                ids = count == ids.length ? Arrays.copyOf(ids, count * 2) : ids;
                ids[count++] = id;
            }
        }
        ids = Arrays.copyOf(ids, count);
        Arrays.sort(ids);
        return ids;
    }
}
