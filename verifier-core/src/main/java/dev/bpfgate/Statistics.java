package dev.bpfgate;

import java.util.Collections;
import java.util.List;

/**
 * What a verification cost, in the kernel's units.
 *
 * @param insnsProcessed instructions simulated, each counted as often as a path reaches it
 * @param maxStatesPerInsn most states remembered at one instruction
 * @param totalStates states created
 * @param peakStates states that existed at once
 * @param markRead longest chain of read marks; 0 where liveness is known beforehand
 * @param stackDepthsBytes stack used by each subprogram, in bytes, the main program first
 */
public record Statistics(
        int insnsProcessed,
        int maxStatesPerInsn,
        int totalStates,
        int peakStates,
        int markRead,
        List<Integer> stackDepthsBytes) {

    /** The largest number of instructions that a privileged program may cost. */
    public static final int INSNS_LIMIT = 1_000_000;

    public Statistics {
        stackDepthsBytes = List.copyOf(stackDepthsBytes);
    }

    /** Returns the cost of a program that was refused before any instruction of it was simulated. */
    public static Statistics notSimulated(int subprograms) {
        return new Statistics(0, 0, 0, 0, 0, Collections.nCopies(subprograms, 0));
    }
}
