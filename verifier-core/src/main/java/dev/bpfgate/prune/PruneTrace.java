package dev.bpfgate.prune;

import dev.bpfgate.state.MachineState;

/** Listens to pruning and to the search for what must be precise; the log's lines of these are kept with its listener. */
public interface PruneTrace {
    /** A search backwards begins. Mirrors the line {@code mark_precise: frame%d: last_idx %d first_idx %d subseq_idx %d}. */
    default void precisionSearch(int frame, int lastInsn, int firstInsn, int subsequentInsn) {}

    /** The search is about to undo an instruction; masks of registers and slots of the frame. */
    default void precisionBefore(int frame, int registers, long slots, int insn) {}

    /** The search reached a stored state; masks of what was marked in the frame. */
    default void precisionParent(int frame, int registers, long slots, MachineState parent) {}

    /** The search gave up, and all scalars of all parents become precise. */
    default void precisionFallback(int frame) {}

    /** A register became precise because of such a fallback. */
    default void precisionForcedRegister(int frame, int register) {}

    /** A slot became precise because of such a fallback; its offset is in bytes, negative. */
    default void precisionForcedSlot(int frame, int offset) {}

    /** Precision of a stored state is carried over to the path that ends there; masks of the frame. */
    default void propagating(int frame, int registers, long slots) {}

    /** A loop was entered, left, or closed by a path; {@code text} is the chain of call sites and the loop's number. */
    default void loop(LoopEvent event, String text) {}

    /** A state was stored before an instruction. */
    default void stored(int insn) {}

    /**
     * A stored state was found not to cover the path.
     *
     * @param why where they differ; valid during the call only
     */
    default void missed(int insn, MachineState stored, MachineState current, Mismatch why) {}

    /** An endless loop was found; the two states that are alike. */
    default void infiniteLoop(int insn, MachineState current, MachineState earlier) {}

    /** A line about the liveness of the stack, as the log has it, without its end. */
    default void stackLiveness(String line) {}

    /** What happened to a loop. */
    enum LoopEvent {
        ENTER("enter"),
        EXIT("exit"),
        BACKEDGE("backedge");

        private final String text;

        LoopEvent(String text) {
            this.text = text;
        }

        /** Returns the log's word. */
        public String text() {
            return text;
        }
    }
}
