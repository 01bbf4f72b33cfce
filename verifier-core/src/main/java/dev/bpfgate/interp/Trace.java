package dev.bpfgate.interp;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.prune.PruneTrace;
import dev.bpfgate.state.MachineState;

/**
 * Listens to a simulation. Where nobody listens the engine holds null instead, and neither formats nor allocates for it. The
 * simulation is deterministic, so that a silent run can be repeated with a listener.
 *
 * <p>All methods do nothing unless a listener says otherwise. A listener must not change what it is given, and must not keep states beyond the call.
 */
public interface Trace extends PruneTrace {
    /** The simulation of the program's entry ({@code subprogram} 0) or of a global function begins. */
    default void begin(int subprogram) {}

    /** That simulation ended without a complaint. */
    default void end(int subprogram) {}

    /** Returns a mark of what was said so far; it comes back in {@link #resume}. */
    default long position() {
        return 0;
    }

    /**
     * A path that was forked earlier is taken up.
     *
     * @param position what {@link #position()} returned when the path was forked
     */
    default void resume(long position) {}

    /**
     * An instruction is about to be executed.
     *
     * @param state the state before it
     * @param insn its index
     * @param previous index of the instruction executed before it
     */
    default void instruction(MachineState state, int insn, int previous) {}

    /** The path ends before an instruction because a stored state covers it. */
    default void pruned(MachineState state, int insn, int previous) {}

    /** A conditional jump was executed; {@code state} is what its fall-through path knows. */
    default void branched(MachineState state) {}

    /** A register of the active frame was read or written since the last instruction. */
    default void touchedRegister(int register) {}

    /** A slot of the active frame's stack was read or written since the last instruction. */
    default void touchedSlot(int slot) {}

    /** All registers and slots must be shown next time. */
    default void touchedAll() {}

    /** The call at hand may have moved the packet: pointers into it are gone. */
    default void packetMoved() {}

    /** A global function was called, which is verified apart. */
    default void assumedValid(int subprogram) {}

    /** A subprogram's frame was entered; {@code state}'s active frame is the callee's. */
    default void entered(MachineState state) {}

    /** A subprogram's frame is about to be left; it is still {@code state}'s active frame. */
    default void leaving(MachineState state) {}

    /** A subprogram's frame was left, and execution goes on in the caller at {@code insn}. */
    default void left(MachineState state, int insn) {}

    /** It was left by its exit, not by an instruction that may end it early. */
    default void returned() {}

    /** A {@code bpf_loop} in a frame cannot call its callback once more. */
    default void loopLimit(int frame) {}

    /** Something is said that does not end the path. */
    default void message(DiagnosticCode code, Object... args) {}

    /** A path that only speculation takes ends because of this; a barrier will keep the processor from it. */
    default void prevented(Rejection rejection) {}

    /** The program is rejected. */
    default void rejected(Rejection rejection) {}
}
