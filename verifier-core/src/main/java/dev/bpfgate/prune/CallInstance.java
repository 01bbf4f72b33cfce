package dev.bpfgate.prune;

import dev.bpfgate.diag.NotModelled;

/**
 * What one subprogram, entered through one chain of calls, does to the stack slots of its own and its callers' frames. Masks
 * have a bit a slot; per instruction there are four: slots it may read, slots it overwrites on every path seen, slots it or
 * some later instruction surely overwrites, and slots that may be read from it on.
 *
 * <p>Mirrors: func_instance.
 */
final class CallInstance {
    /** Masks that all instances of a verification may have; hostile programs are given up instead of filling memory. */
    static final long MASK_BUDGET = 1L << 25;

    private static final int MAY_READ = 0;
    private static final int WRITTEN = 1;
    private static final int WRITTEN_LATER = 2;
    private static final int LIVE = 3;
    private static final int MASKS = 4;

    private final CallInstance caller;
    private final int callSite;
    private final int subprogram;
    private final int depth;
    private final int start;
    private final int slots;
    private final long[] budget;
    /** By the call's place in the subprogram, linked; null until something is called. */
    private CallInstance[] callees;

    private CallInstance sibling;

    private final boolean[] executed;
    private final long[][] masks;
    private boolean changed;
    private boolean shrunk;

    /**
     * @param caller instance of the calling subprogram, null for an outermost one
     * @param callSite index of the call
     * @param subprogram number of the subprogram
     * @param start its first instruction
     * @param slots how many it has
     * @param budget a single counter of masks left, shared by all instances of a verification
     */
    CallInstance(CallInstance caller, int callSite, int subprogram, int start, int slots, long[] budget) {
        this.caller = caller;
        this.callSite = callSite;
        this.subprogram = subprogram;
        this.depth = caller == null ? 0 : caller.depth + 1;
        this.start = start;
        this.slots = slots;
        this.budget = budget;
        spend(slots / MASKS + 1L);
        executed = new boolean[slots];
        masks = new long[depth + 1][];
    }

    private void spend(long count) {
        budget[0] -= count;
        if (budget[0] < 0) {
            throw new NotModelled("stack liveness of so many call chains");
        }
    }

    CallInstance caller() {
        return caller;
    }

    int callSite() {
        return callSite;
    }

    int subprogram() {
        return subprogram;
    }

    int depth() {
        return depth;
    }

    int start() {
        return start;
    }

    /** Returns the instance of a subprogram that this one calls at a place, null if no path got there. */
    CallInstance callee(int site, int calledSubprogram) {
        CallInstance callee = callees == null ? null : callees[site - start];
        while (callee != null && callee.subprogram != calledSubprogram) {
            callee = callee.sibling;
        }
        return callee;
    }

    /** Adds an instance that this one calls and {@link #callee} did not find. */
    void addCallee(CallInstance callee) {
        if (callees == null) {
            spend(slots / 2 + 1L);
            callees = new CallInstance[slots];
        }
        callee.sibling = callees[callee.callSite - start];
        callees[callee.callSite - start] = callee;
    }

    /** Returns whether anything is known of a frame's slots here. */
    boolean touches(int frame) {
        return masks[frame] != null;
    }

    long mayRead(int frame, int insn) {
        return mask(frame, insn, MAY_READ);
    }

    long written(int frame, int insn) {
        return mask(frame, insn, WRITTEN);
    }

    /** Returns the slots that an instruction or some later one of the subprogram surely overwrites. */
    long writtenLater(int frame, int insn) {
        return mask(frame, insn, WRITTEN_LATER);
    }

    /** Returns the slots that may be read from an instruction on before they are overwritten. */
    long live(int frame, int insn) {
        return mask(frame, insn, LIVE);
    }

    private long mask(int frame, int insn, int which) {
        long[] ofFrame = masks[frame];
        return ofFrame == null ? 0 : ofFrame[(insn - start) * MASKS + which];
    }

    /** Records slots that an instruction may read. */
    void read(int frame, int insn, long read) {
        if (read == 0) {
            return;
        }
        long[] ofFrame = ownMasks(frame);
        int at = (insn - start) * MASKS;
        long before = ofFrame[at + MAY_READ];
        long now = before | read;
        if (now != before && (now & ~ofFrame[at + LIVE]) != 0) {
            changed = true;
        }
        ofFrame[at + MAY_READ] = now;
    }

    /** Records all slots that an instruction overwrote on one path; it overwrites surely what it did on all. */
    void wrote(int insn, long[] writtenByFrame) {
        boolean again = executed[insn - start];
        for (int frame = 0; frame <= depth; frame++) {
            long now = writtenByFrame[frame];
            if (now != 0 || (again && masks[frame] != null)) {
                wrote(frame, insn, now, again);
            }
        }
        executed[insn - start] = true;
    }

    private void wrote(int frame, int insn, long written, boolean again) {
        long[] ofFrame = ownMasks(frame);
        int at = (insn - start) * MASKS + WRITTEN;
        long before = ofFrame[at];
        long now = again ? before & written : written;
        if (now != before) {
            ofFrame[at] = now;
            changed = true;
        }
        if ((before & ~now) != 0) {
            shrunk = true;
        }
    }

    private long[] ownMasks(int frame) {
        if (masks[frame] == null) {
            spend((long) slots * MASKS);
            masks[frame] = new long[slots * MASKS];
        }
        return masks[frame];
    }

    boolean changed() {
        return changed;
    }

    void settled() {
        changed = false;
        shrunk = false;
    }

    /** Forgets what is surely overwritten later if some instruction overwrites less than was thought. */
    void forgetIfShrunk() {
        if (!shrunk) {
            return;
        }
        for (long[] ofFrame : masks) {
            for (int at = WRITTEN_LATER; ofFrame != null && at < ofFrame.length; at += MASKS) {
                ofFrame[at] = 0;
            }
        }
    }

    void settle(int frame, int insn, long live, long writtenLater) {
        long[] ofFrame = masks[frame];
        int at = (insn - start) * MASKS;
        ofFrame[at + LIVE] = live;
        ofFrame[at + WRITTEN_LATER] = writtenLater;
    }

    /** Returns the chain as the log shows it: the call sites and the subprogram's first instruction. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (CallInstance i = this; i.caller != null; i = i.caller) {
            text.insert(0, i.callSite + ",");
        }
        return text.insert(0, "(").append(start).append(')').toString();
    }
}
