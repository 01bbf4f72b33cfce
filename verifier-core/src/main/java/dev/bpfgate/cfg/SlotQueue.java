package dev.bpfgate.cfg;

/** A queue of slots, each in it at most once. */
final class SlotQueue {
    private final int[] slots;
    // No BitSet: clearing its highest bit searches the next one down, which makes a sparse queue quadratic.
    private final boolean[] queued;
    private int head;
    private int size;

    /** Makes an empty queue of slots below a limit. */
    SlotQueue(int limit) {
        slots = new int[limit];
        queued = new boolean[limit];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Appends a slot unless it waits already. */
    void add(int slot) {
        if (queued[slot]) {
            return;
        }
        queued[slot] = true;
        int tail = head + size++;
        slots[tail < slots.length ? tail : tail - slots.length] = slot;
    }

    /** Takes the slot that waits longest; the queue is not empty. */
    int remove() {
        int slot = slots[head++];
        if (head == slots.length) {
            head = 0;
        }
        size--;
        queued[slot] = false;
        return slot;
    }
}
