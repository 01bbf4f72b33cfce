package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;

/** The types that wait until those they refer to are resolved, and where following references may stop. */
final class ResolveStack {
    /** As deep as a kernel follows. */
    static final int MAX_DEPTH = 32;

    private static final byte UNSEEN = 0;
    private static final byte WAITING = 1;
    private static final byte RESOLVED = 2;

    /** What the walk began with, as soon as it met something that decides it. */
    private enum Begin {
        UNDECIDED,
        POINTER,
        AGGREGATE
    }

    private final Btf btf;
    private final TypeWords words;
    private final byte[] states;
    private final int[] ids = new int[MAX_DEPTH];
    private final int[] nextElements = new int[MAX_DEPTH];
    private int depth;
    private int root;
    private Begin begin = Begin.UNDECIDED;

    ResolveStack(Btf btf, TypeWords words) {
        this.btf = btf;
        this.words = words;
        this.states = new byte[btf.typeCount()];
    }

    /** {@return whether types of a kind refer to others in a way that a kernel follows} */
    static boolean needsResolution(BtfKind kind) {
        return switch (kind) {
            case TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG, POINTER, VAR, ARRAY, STRUCT, UNION -> true;
            case DATA_SECTION, FUNC, DECL_TAG -> true;
            case VOID, INT, ENUM, ENUM64, FLOAT, FORWARD, FUNC_PROTO -> false;
        };
    }

    /** Begins a walk at a type; the stack is empty before. */
    void begin(int id) throws RefusedException {
        begin = Begin.UNDECIDED;
        root = id;
        push(id);
    }

    /** Lets what follows stop where a new walk would. */
    void forgetBegin() {
        begin = Begin.UNDECIDED;
    }

    /** {@return whether a type has to be resolved first; it is then the new top} */
    boolean waitFor(int id) throws RefusedException {
        if (mayStopAt(btf.kind(id)) || isResolved(id)) {
            return false;
        }
        push(id);
        return true;
    }

    private boolean mayStopAt(BtfKind kind) {
        return switch (begin) {
            case UNDECIDED -> !needsResolution(kind);
            case POINTER -> !kind.isModifier() && kind != BtfKind.POINTER;
            case AGGREGATE -> !kind.isModifier() && kind != BtfKind.ARRAY && !kind.isComposite();
        };
    }

    private void push(int id) throws RefusedException {
        if (depth == MAX_DEPTH) {
            throw words.type(root, "Exceeded max resolving depth:" + MAX_DEPTH, BtfRefusal.E2BIG);
        }
        if (states[id] != UNSEEN) {
            throw words.type(root, "Loop detected", BtfRefusal.EEXIST);
        }
        states[id] = WAITING;
        ids[depth] = id;
        nextElements[depth] = 0;
        depth++;
        if (begin == Begin.UNDECIDED) {
            BtfKind kind = btf.kind(id);
            begin = kind == BtfKind.POINTER
                    ? Begin.POINTER
                    : kind == BtfKind.ARRAY || kind.isComposite() ? Begin.AGGREGATE : Begin.UNDECIDED;
        }
    }

    boolean isEmpty() {
        return depth == 0;
    }

    int top() {
        return ids[depth - 1];
    }

    /** {@return the element of the top at which to go on} */
    int nextElement() {
        return nextElements[depth - 1];
    }

    /** Remembers at which element to go on with a type that now waits below the top. */
    void continueAt(int id, int element) {
        assert ids[depth - 2] == id : "only what waits for the top is suspended";
        nextElements[depth - 2] = element;
    }

    void pop() {
        states[ids[--depth]] = RESOLVED;
    }

    boolean isResolved(int id) {
        return states[id] == RESOLVED;
    }
}
