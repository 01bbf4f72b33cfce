package dev.bpfgate.cfg;

/**
 * Instructions that are executed one after the other. Two blocks are equal if they have the same number, so compare only
 * blocks of one program.
 *
 * @param id place among the program's blocks, from 0; in order of slots, each subprogram's exit after its other blocks
 * @param subprogram the subprogram it belongs to
 * @param start first slot
 * @param end the slot after the last; equal to {@code start} for a subprogram's exit
 */
public record BasicBlock(int id, int subprogram, int start, int end) {
    /** Whether this is where returns of a subprogram meet: a block without instructions. */
    public boolean isExit() {
        return start == end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasicBlock block && block.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return isExit() ? "exit of " + subprogram : start + ".." + (end - 1);
    }
}
