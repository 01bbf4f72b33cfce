package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.state.MachineState;

/** Finds which scalars of stored states must be precise. */
public final class Precision {
    /**
     * @param insns the program, a slot each
     * @param facts what is known of it
     * @param globals which subprograms are verified apart from their callers, by number; read when needed, never written
     * @param rules under which rules states are compared
     * @param trace who listens, null for nobody
     */
    public Precision(Insn[] insns, ProgramFacts facts, boolean[] globals, PruneRules rules, PruneTrace trace) {}

    /** Makes a scalar register of the active frame precise in the stored states that it comes from. */
    public void markRegister(MachineState state, int register) {}
}
