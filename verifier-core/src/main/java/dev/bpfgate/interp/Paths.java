package dev.bpfgate.interp;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Errno;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.state.MachineState;

/**
 * Where a verification stands: the path at hand, the instruction it has come to, and the paths that were forked and wait.
 * Owned by one {@link Execution}, not thread safe.
 */
public final class Paths {
    private final int maxPending;
    private final Trace trace;
    private final PendingBranches pending = new PendingBranches();

    private MachineState state;
    private int insn;
    private int previous;
    private boolean recorded;

    /**
     * @param maxPending how many paths may wait
     * @param trace who listens; null for a silent run
     */
    Paths(int maxPending, Trace trace) {
        this.maxPending = maxPending;
        this.trace = trace;
    }

    /** Returns the state of the path at hand; null before the first. */
    MachineState state() {
        return state;
    }

    /** Returns the index of the instruction being executed. */
    int insnIndex() {
        return insn;
    }

    /** Returns the index of the instruction executed before it, -1 at the begin of a function verified by itself. */
    int previousInsn() {
        return previous;
    }

    /**
     * Forks the path: the returned copy of the state will be explored later, from {@code nextInsn}. The caller may change
     * the copy.
     *
     * @param previousInsn the instruction that the copy's path executed last
     * @throws Rejection if too many paths wait
     */
    public MachineState fork(int nextInsn, int previousInsn) {
        return fork(nextInsn, previousInsn, Errno.ENOMEM);
    }

    /**
     * Like {@link #fork(int, int)}.
     *
     * @param errnoAtLimit what the kernel returns here if too many paths wait
     */
    public MachineState fork(int nextInsn, int previousInsn, int errnoAtLimit) {
        MachineState copy = state.copy();
        enqueue(copy, nextInsn, previousInsn, LimitCode.TOO_MANY_PENDING, errnoAtLimit);
        return copy;
    }

    /** Like {@link #fork(int, int, int)}, for what only a mispredicted branch or a limited sum leads to. */
    public MachineState forkSpeculative(int nextInsn, int previousInsn, int errnoAtLimit) {
        MachineState copy = fork(nextInsn, previousInsn, errnoAtLimit);
        copy.setSpeculative(true);
        return copy;
    }

    /** Queues a path that begins with this state and descends from no stored one, as asynchronous callbacks do. */
    public void enqueueDetached(MachineState fresh, int nextInsn, int previousInsn) {
        HelperCode atLimit = HelperCode.TOO_MANY_PENDING_FOR_CALLBACK;
        enqueue(fresh, nextInsn, previousInsn, atLimit, atLimit.errno());
    }

    private void enqueue(
            MachineState forked, int nextInsn, int previousInsn, DiagnosticCode atLimit, int errnoAtLimit) {
        pending.push(forked, nextInsn, previousInsn, trace == null ? 0 : trace.position());
        if (pending.size() > maxPending) {
            throw new Rejection(atLimit, pending.size()).withErrno(errnoAtLimit);
        }
        MachineState parent = forked.parent();
        if (parent != null) {
            parent.setBranches(parent.branches() + 1);
        }
        forked.setBranches(1);
    }

    /**
     * Records in the path's history that the instruction being executed matters to whoever walks back: once an instruction,
     * later notes join the first. Mirrors: push_jmp_history.
     *
     * @param note bits of {@link dev.bpfgate.state.JumpHistory}
     * @param linked registers that share a scalar's id, packed; 0 if none
     */
    public void record(int note, long linked) {
        if (recorded) {
            state.history().noteLast(note, linked);
            return;
        }
        state.history().add(insn, previous, note, linked);
        recorded = true;
    }

    /** Begins to explore a program's entry or a global function. */
    void begin(MachineState entry, int slot) {
        state = entry;
        insn = slot;
        previous = -1;
    }

    /** Goes on to the next instruction of the path at hand. */
    void advance(int next) {
        previous = insn;
        insn = next;
    }

    /** Prepares for the instruction that the path at hand has come to. */
    void arrive() {
        recorded = false;
        state.setLastInsn(previous);
        state.setInsnIndex(insn);
    }

    /** Takes up the newest waiting path. Returns false if none waits. */
    boolean resume() {
        if (pending.size() == 0) {
            return false;
        }
        state = pending.pop();
        insn = pending.poppedInsn();
        previous = pending.poppedPrevious();
        if (trace != null) {
            trace.resume(pending.poppedLogPosition());
        }
        return true;
    }
}
