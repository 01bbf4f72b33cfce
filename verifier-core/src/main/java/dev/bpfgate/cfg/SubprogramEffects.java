package dev.bpfgate.cfg;

import java.util.BitSet;

/** What executing a subprogram may do to the world outside, as far as callers must know. Filled by {@link DepthFirstWalk}. */
final class SubprogramEffects {
    private final BitSet changePacketData = new BitSet();
    private final BitSet mightSleep = new BitSet();

    void add(int subprogram, CallTraits traits) {
        if (traits.changesPacketData()) {
            changePacketData.set(subprogram);
        }
        if (traits.mightSleep()) {
            mightSleep.set(subprogram);
        }
    }

    /** What a callee does, its caller does. */
    void merge(int caller, int callee) {
        if (changePacketData.get(callee)) {
            changePacketData.set(caller);
        }
        if (mightSleep.get(callee)) {
            mightSleep.set(caller);
        }
    }

    boolean changesPacketData(int subprogram) {
        return changePacketData.get(subprogram);
    }

    boolean mightSleep(int subprogram) {
        return mightSleep.get(subprogram);
    }
}
