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

    private static final int STATISTICS_LEVEL = 4;

    public Statistics {
        stackDepthsBytes = List.copyOf(stackDepthsBytes);
    }

    static Statistics of(dev.bpfgate.prune.Statistics counters, List<Integer> stackDepthsBytes) {
        return new Statistics(
                counters.insnsProcessed,
                counters.maxStatesPerInsn,
                counters.totalStates,
                counters.peakStates,
                0,
                stackDepthsBytes);
    }

    /** Returns the cost of a program that was refused before any instruction of it was simulated. */
    public static Statistics notSimulated(int subprograms) {
        return new Statistics(0, 0, 0, 0, 0, Collections.nCopies(subprograms, 0));
    }

    /**
     * Returns the lines that end the kernel's log at a level. Without the verification's duration, which would make the same
     * program's output differ from run to run.
     */
    String kernelText(int logLevel) {
        if (logLevel == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if ((logLevel & STATISTICS_LEVEL) != 0) {
            text.append("stack depth ");
            for (int i = 0; i < stackDepthsBytes.size(); i++) {
                text.append(i == 0 ? "" : "+").append(stackDepthsBytes.get(i));
            }
            text.append('\n');
        }
        return text.append("processed ")
                .append(insnsProcessed)
                .append(" insns (limit ")
                .append(INSNS_LIMIT)
                .append(") max_states_per_insn ")
                .append(maxStatesPerInsn)
                .append(" total_states ")
                .append(totalStates)
                .append(" peak_states ")
                .append(peakStates)
                .append(" mark_read ")
                .append(markRead)
                .append('\n')
                .toString();
    }
}
