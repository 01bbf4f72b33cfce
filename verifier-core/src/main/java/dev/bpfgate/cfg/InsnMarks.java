package dev.bpfgate.cfg;

import java.util.BitSet;

/** What the walk over a program notes about instructions for the simulation. Filled by {@link DepthFirstWalk}. */
final class InsnMarks {
    private final BitSet prunePoints;
    private final BitSet jumpPoints;
    private final BitSet forcedCheckpoints;
    private final BitSet callbackCalls;
    private final BitSet iteratorNexts;

    InsnMarks(int slots) {
        prunePoints = new BitSet(slots);
        jumpPoints = new BitSet(slots);
        forcedCheckpoints = new BitSet();
        callbackCalls = new BitSet();
        iteratorNexts = new BitSet();
    }

    void prunePoint(int slot) {
        prunePoints.set(slot);
    }

    void jumpPoint(int slot) {
        jumpPoints.set(slot);
    }

    void forcedCheckpoint(int slot) {
        forcedCheckpoints.set(slot);
    }

    void callbackCall(int slot) {
        callbackCalls.set(slot);
    }

    void iteratorNext(int slot) {
        iteratorNexts.set(slot);
    }

    boolean isPrunePoint(int slot) {
        return prunePoints.get(slot);
    }

    boolean isJumpPoint(int slot) {
        return jumpPoints.get(slot);
    }

    boolean isForcedCheckpoint(int slot) {
        return forcedCheckpoints.get(slot);
    }

    boolean callsCallback(int slot) {
        return callbackCalls.get(slot);
    }

    boolean isIteratorNext(int slot) {
        return iteratorNexts.get(slot);
    }
}
