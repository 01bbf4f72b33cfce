package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Remembers which instructions the path at hand executed, and nothing of the paths that ended well: when a forked path is taken
 * up, what came after the fork is forgotten. After a rejection it holds the failing path.
 */
public final class PathRecorder implements Trace {
    private int[] path = new int[256];
    private int length;

    /** Makes one that has seen nothing. */
    public PathRecorder() {}

    /** Returns the indices of the instructions of the path at hand in order of execution, the failing one last. */
    public int[] path() {
        return Arrays.copyOf(path, length);
    }

    @Override
    public void begin(int subprogram) {
        length = 0;
    }

    @Override
    public void end(int subprogram) {
        length = 0;
    }

    @Override
    public long position() {
        return length;
    }

    @Override
    public void resume(long position) {
        length = (int) Math.min(position, length);
    }

    @Override
    public void instruction(MachineState state, int insn, int previous) {
        if (length == path.length) {
            path = Arrays.copyOf(path, length * 2);
        }
        path[length++] = insn;
    }

    @Override
    public void pruned(MachineState state, int insn, int previous) {}

    @Override
    public void branched(MachineState state) {}

    @Override
    public void touchedRegister(int register) {}

    @Override
    public void touchedSlot(int slot) {}

    @Override
    public void touchedAll() {}

    @Override
    public void assumedValid(int subprogram) {}

    @Override
    public void entered(MachineState state) {}

    @Override
    public void leaving(MachineState state) {}

    @Override
    public void left(MachineState state, int insn) {}

    @Override
    public void returned() {}

    @Override
    public void message(DiagnosticCode code, Object... args) {}

    @Override
    public void rejected(Rejection rejection) {}

    @Override
    public void precisionSearch(int frame, int lastInsn, int firstInsn, int subsequentInsn) {}

    @Override
    public void precisionBefore(int frame, int registers, long slots, int insn) {}

    @Override
    public void precisionParent(int frame, int registers, long slots, MachineState parent) {}

    @Override
    public void precisionFallback(int frame) {}

    @Override
    public void precisionForcedRegister(int frame, int register) {}

    @Override
    public void precisionForcedSlot(int frame, int offset) {}

    @Override
    public void propagating(int frame, int registers, long slots) {}

    @Override
    public void loop(LoopEvent event, String text) {}

    @Override
    public void infiniteLoop(int insn, MachineState current, MachineState earlier) {}

    @Override
    public void stackLiveness(String line) {}
}
