package dev.bpfgate.interp.trace;

import dev.bpfgate.interp.Trace;
import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Remembers which instructions the path at hand executed, and nothing of the paths that ended well: when a forked path is taken
 * up, what came after the fork is forgotten. After a rejection it holds the failing path.
 */
public final class PathRecorder implements Trace {
    private int[] path = new int[256];
    private int[] ordinals = new int[256];
    private int length;
    private int simulated;

    /** Makes one that has seen nothing. */
    public PathRecorder() {}

    /** Returns the indices of the instructions of the path at hand in order of execution, the failing one last. */
    public int[] path() {
        return Arrays.copyOf(path, length);
    }

    /** Returns, for each instruction of the path, how many were simulated before it on all paths. */
    public int[] ordinals() {
        return Arrays.copyOf(ordinals, length);
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
            ordinals = Arrays.copyOf(ordinals, length * 2);
        }
        ordinals[length] = simulated++;
        path[length++] = insn;
    }
}
