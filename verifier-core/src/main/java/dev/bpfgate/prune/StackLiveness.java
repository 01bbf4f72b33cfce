package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.state.MachineState;

/** Knows which stack slots may still be read. */
public final class StackLiveness {
    /**
     * @param facts what is known of the program
     * @param trace who listens, null for nobody
     */
    public StackLiveness(ProgramFacts facts, PruneTrace trace) {}

    /** An instruction is about to be executed: its marks are collected from here to {@link #commit()}. */
    public void begin(MachineState state, int insn) {}

    /** The instruction may read these slots of a frame, a bit each; takes effect at once. */
    public void markRead(int frame, long slots) {}

    /** The instruction overwrites these slots of a frame, a bit each; takes effect at {@link #commit()}. */
    public void markWritten(int frame, long slots) {}

    /** The instruction was executed without a rejection. */
    public void commit() {}

    /** A path ended, or its active frame is about to be left: what its frames did is carried to where it matters. */
    public void update(MachineState state) {}
}
