package dev.bpfgate;

import java.util.List;

/**
 * The end of a path that failed: what the kernel knew before each of its last instructions.
 *
 * @param leftOut how many instructions before these are not kept
 * @param steps the instructions in order of execution, the failing one last
 */
public record FailedPath(int leftOut, List<Step> steps) {
    public FailedPath {
        steps = List.copyOf(steps);
    }

    /**
     * One instruction of the path.
     *
     * @param insn its slot
     * @param frame depth of the active frame; what deeper frames held is gone
     * @param changes what differs from what was known before the step before this one; of the first step, all that is known
     */
    public record Step(int insn, int frame, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A place and what it holds now.
     *
     * @param frame depth of the frame it is in
     * @param place a register, say {@code R1}, or a stack slot, say {@code fp-8}; {@code refs} for the references held
     * @param value as the kernel prints it; empty if nothing is known any more
     */
    public record Change(int frame, String place, String value) {}
}
