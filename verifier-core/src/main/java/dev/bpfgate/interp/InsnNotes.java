package dev.bpfgate.interp;

import dev.bpfgate.state.RegKind;
import java.util.Arrays;

/**
 * What paths leave behind at instructions, for other paths and for what is checked after simulation. Indexed by slot.
 * Mirrors: the parts of struct bpf_insn_aux_data that decide verdicts.
 */
public final class InsnNotes {
    /** The map key is not the same constant on all paths. */
    public static final long KEY_POISONED = -1;
    /** No path has passed a key yet. */
    public static final long KEY_UNSEEN = -2;

    private final RegKind[] pointerKind;
    private final int[] pointerFlags;
    private final long[] key;
    private final boolean[] loopInlinable;
    private final boolean[] loopSeen;
    private final int[] loopCallback;
    private final boolean[] seen;
    private boolean thrown;

    /** Makes empty notes for a program of this many slots. */
    public InsnNotes(int slots) {
        pointerKind = new RegKind[slots];
        pointerFlags = new int[slots];
        key = new long[slots];
        Arrays.fill(key, KEY_UNSEEN);
        loopInlinable = new boolean[slots];
        loopSeen = new boolean[slots];
        loopCallback = new int[slots];
        seen = new boolean[slots];
    }

    /** Returns the kind of pointer that an earlier path used at this instruction; null if none did. */
    public RegKind pointerKind(int insn) {
        return pointerKind[insn];
    }

    /** Returns the flags that qualify {@link #pointerKind}. */
    public int pointerFlags(int insn) {
        return pointerFlags[insn];
    }

    public void setPointerType(int insn, RegKind kind, int flags) {
        pointerKind[insn] = kind;
        pointerFlags[insn] = flags;
    }

    /** Returns the constant key that all paths passed, {@link #KEY_POISONED} or {@link #KEY_UNSEEN}. */
    public long key(int insn) {
        return key[insn];
    }

    public void setKey(int insn, long value) {
        key[insn] = value;
    }

    /** Returns whether any path reached the {@code bpf_loop} here. */
    public boolean loopSeen(int insn) {
        return loopSeen[insn];
    }

    /** Returns whether all paths so far allow the {@code bpf_loop} here to become a loop. */
    public boolean loopInlinable(int insn) {
        return loopInlinable[insn];
    }

    /** Returns the subprogram that the {@code bpf_loop} here calls, if all paths agree. */
    public int loopCallback(int insn) {
        return loopCallback[insn];
    }

    public void setLoop(int insn, boolean inlinable, int callback) {
        loopSeen[insn] = true;
        loopInlinable[insn] = inlinable;
        loopCallback[insn] = callback;
    }

    /** Returns whether any path reached this instruction; what none reached is removed before the checks that follow. */
    public boolean seen(int insn) {
        return seen[insn];
    }

    public void markSeen(int insn) {
        seen[insn] = true;
    }

    /** Takes note that some path throws an exception that the kernel handles. */
    public void markThrown() {
        thrown = true;
    }

    /** Returns whether some path throws an exception that the kernel handles. */
    public boolean thrown() {
        return thrown;
    }
}
