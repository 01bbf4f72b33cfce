package dev.bpfgate.state;

import java.util.Arrays;

/**
 * Everything that is known at one point of one path: the frames, what is held, and how the path came here. Mutable while its
 * path is explored; once stored for pruning only its branch count, precision marks and cleaning change.
 *
 * <p>A copy shares frames' storage until either is written. States form a tree: {@link #parent()} is the stored state that
 * the path went through last, and {@link #branches()} counts the unfinished paths that descend from a state.
 */
public final class MachineState {
    /** Frames that can be active at once. */
    public static final int MAX_FRAMES = 8;

    private Frame[] frames;
    private int current;
    private References references = References.NONE;
    private boolean speculative;
    private boolean inSleepable;
    private JumpHistory history = new JumpHistory();

    private MachineState parent;
    private int branches = 1;
    private MachineState equalState;
    private boolean cleaned;
    private boolean evicted;

    private int insnIndex;
    private int firstInsn;
    private int lastInsn = -1;
    private int depth;
    private int callbackUnrollDepth;
    private int mayGotoDepth;

    /** Makes the state in which a program or global function is entered. */
    public MachineState(Frame entry) {
        frames = new Frame[] {entry};
    }

    private MachineState(MachineState that) {
        frames = new Frame[that.current + 1];
        for (int i = 0; i <= that.current; i++) {
            frames[i] = that.frames[i].copy();
        }
        current = that.current;
        references = that.references;
        speculative = that.speculative;
        inSleepable = that.inSleepable;
        history = that.history.copy();
        parent = that.parent;
        branches = that.branches;
        equalState = that.equalState;
        insnIndex = that.insnIndex;
        firstInsn = that.firstInsn;
        lastInsn = that.lastInsn;
        depth = that.depth;
        callbackUnrollDepth = that.callbackUnrollDepth;
        mayGotoDepth = that.mayGotoDepth;
    }

    /** Returns a copy; frames share storage with this state's until either is written. */
    public MachineState copy() {
        return new MachineState(this);
    }

    /** Returns the active frame. */
    public Frame frame() {
        return frames[current];
    }

    /** Returns the frame of this depth, 0 being the outermost. */
    public Frame frame(int number) {
        return frames[number];
    }

    /** Returns the depth of the active frame. */
    public int current() {
        return current;
    }

    /** Enters a frame; its number must be one more than the current depth. */
    public void enter(Frame callee) {
        current++;
        if (current == frames.length) {
            frames = Arrays.copyOf(frames, Math.min(MAX_FRAMES, current * 2));
        }
        frames[current] = callee;
    }

    /** Leaves the active frame, which must not be the outermost. */
    public void leave() {
        frames[current] = null;
        current--;
    }

    public References references() {
        return references;
    }

    public void setReferences(References references) {
        this.references = references;
    }

    /** Returns whether the path is one that only a mispredicted branch would take. */
    public boolean speculative() {
        return speculative;
    }

    public void setSpeculative(boolean speculative) {
        this.speculative = speculative;
    }

    /** Returns whether the code of this path runs where it may sleep. */
    public boolean inSleepable() {
        return inSleepable;
    }

    /** Returns whether objects that RCU protects stay as long as the path does not leave a section. Mirrors: in_rcu_cs. */
    public boolean inRcuSection() {
        return references.activeRcuLock() || references.activeLocks() > 0 || !inSleepable;
    }

    public void setInSleepable(boolean inSleepable) {
        this.inSleepable = inSleepable;
    }

    public JumpHistory history() {
        return history;
    }

    /** Starts an empty history; done after the state was stored. */
    public void clearHistory() {
        history = new JumpHistory();
    }

    /** Returns the stored state that this path went through last; null before the first. */
    public MachineState parent() {
        return parent;
    }

    public void setParent(MachineState parent) {
        this.parent = parent;
    }

    /** Returns how many paths that descend from this state are unfinished. */
    public int branches() {
        return branches;
    }

    public void setBranches(int branches) {
        this.branches = branches;
    }

    /** Returns the stored state that this one was found to equal, as recorded for loops; null if none. */
    public MachineState equalState() {
        return equalState;
    }

    public void setEqualState(MachineState equalState) {
        this.equalState = equalState;
    }

    /**
     * Returns the index of the instruction at which a frame stands: the one about to be executed, or for a frame that is not
     * active the call that it waits for.
     */
    public int insnOf(int frame) {
        return frame == current ? insnIndex : frames[frame + 1].callSite();
    }

    /** Returns whether a stored state is no longer compared with, and exists only as long as paths descend from it. */
    public boolean evicted() {
        return evicted;
    }

    public void setEvicted(boolean evicted) {
        this.evicted = evicted;
    }

    /** Returns whether dead registers and slots were already wiped. */
    public boolean cleaned() {
        return cleaned;
    }

    public void setCleaned(boolean cleaned) {
        this.cleaned = cleaned;
    }

    /** Returns the index of the instruction about to be executed, or at which the state was stored. */
    public int insnIndex() {
        return insnIndex;
    }

    public void setInsnIndex(int insnIndex) {
        this.insnIndex = insnIndex;
    }

    /** Returns the index of the first instruction executed since the parent was stored. */
    public int firstInsn() {
        return firstInsn;
    }

    public void setFirstInsn(int firstInsn) {
        this.firstInsn = firstInsn;
    }

    /** Returns the index of the instruction executed last. */
    public int lastInsn() {
        return lastInsn;
    }

    public void setLastInsn(int lastInsn) {
        this.lastInsn = lastInsn;
    }

    /** Returns how many stored states lie between the entry and this one. */
    public int depth() {
        return depth;
    }

    public void setDepth(int depth) {
        this.depth = depth;
    }

    /** Returns how many callback bodies were entered on this path without leaving the helper. */
    public int callbackUnrollDepth() {
        return callbackUnrollDepth;
    }

    public void setCallbackUnrollDepth(int callbackUnrollDepth) {
        this.callbackUnrollDepth = callbackUnrollDepth;
    }

    /** Returns how often {@code may_goto} fell through on this path. */
    public int mayGotoDepth() {
        return mayGotoDepth;
    }

    public void setMayGotoDepth(int mayGotoDepth) {
        this.mayGotoDepth = mayGotoDepth;
    }
}
