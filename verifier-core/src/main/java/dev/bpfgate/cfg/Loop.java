package dev.bpfgate.cfg;

/**
 * A loop of a subprogram.
 *
 * @param id place among the program's loops; outer loops come before those inside them
 * @param subprogram the subprogram it belongs to
 * @param header the block that is entered first; of a loop with several entries, the first of its blocks
 * @param parent the id of the loop around it, or {@link ControlFlowGraph#NONE}
 * @param depth 1 for a loop in no other
 * @param reducible whether the header is the only entry
 */
public record Loop(int id, int subprogram, int header, int parent, int depth, boolean reducible) {}
