package dev.bpfgate.cfg;

import java.util.Arrays;

/** Edges on their way into a {@link BlockGraph}, appended in the order of their sources. */
final class EdgeList {
    private int[] sources = new int[16];
    private int[] targets = new int[16];
    private byte[] kinds = new byte[16];
    private int size;

    void add(int source, int target, EdgeKind kind) {
        if (size == sources.length) {
            int capacity = size + (size >> 1);
            sources = Arrays.copyOf(sources, capacity);
            targets = Arrays.copyOf(targets, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        sources[size] = source;
        targets[size] = target;
        kinds[size++] = (byte) kind.ordinal();
    }

    int[] sources() {
        return Arrays.copyOf(sources, size);
    }

    int[] targets() {
        return Arrays.copyOf(targets, size);
    }

    byte[] kinds() {
        return Arrays.copyOf(kinds, size);
    }
}
