package dev.bpfgate.prune;

import java.util.Arrays;

/**
 * Which ids of a stored state stand for which ids of the state compared with it: one to one, found out as the comparison
 * goes. One object serves all comparisons.
 *
 * <p>Linear search is meant: most comparisons meet few ids or none. Mirrors: check_ids, bpf_idmap.
 */
final class IdMap {
    /** A stored state cannot show more ids: registers and slots of all frames. */
    private static final int CAPACITY = 600;
    /** Ids that the verification gives stay far below; link bits are above. */
    private static final int FIRST_TEMPORARY = 1 << 28;

    private int[] old = new int[16];
    private int[] current = new int[16];
    private int size;
    private int lastTemporary;

    /** Forgets everything. */
    void clear() {
        size = 0;
        lastTemporary = FIRST_TEMPORARY;
    }

    /** Returns whether two ids may stand for each other, and remembers that they do; 0 only stands for 0. */
    boolean matches(int oldId, int currentId) {
        if (oldId == 0 || currentId == 0) {
            return oldId == currentId;
        }
        for (int i = 0; i < size; i++) {
            if (old[i] == oldId) {
                return current[i] == currentId;
            }
            if (current[i] == currentId) {
                return false;
            }
        }
        return add(oldId, currentId);
    }

    /**
     * Like {@link #matches}, but a stored scalar without id relied on no other value, and a current one without counts as
     * having an id that nothing else has.
     */
    boolean matchesScalar(int oldId, int currentId) {
        return oldId == 0 || matches(oldId, currentId != 0 ? currentId : ++lastTemporary);
    }

    private boolean add(int oldId, int currentId) {
        if (size == CAPACITY) {
            return false;
        }
        if (size == old.length) {
            old = Arrays.copyOf(old, size * 2);
            current = Arrays.copyOf(current, size * 2);
        }
        old[size] = oldId;
        current[size] = currentId;
        size++;
        return true;
    }
}
