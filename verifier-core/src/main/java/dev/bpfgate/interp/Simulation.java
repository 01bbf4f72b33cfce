package dev.bpfgate.interp;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.prune.Statistics;

/**
 * What came of simulating a program.
 *
 * @param outcome the verdict so far
 * @param stage where it fell
 * @param rejection the kernel's complaint; null unless rejected
 * @param feature what is not modelled; null unless inconclusive
 * @param insn index of the instruction at which the simulation stopped; -1 if it is none's fault
 * @param statistics the counters when it stopped
 */
public record Simulation(
        Outcome outcome, Stage stage, Rejection rejection, String feature, int insn, Statistics statistics) {
    /** The verdicts of a simulation. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        INCONCLUSIVE
    }

    /** Where a verdict can fall. */
    public enum Stage {
        /** While paths were simulated. */
        SIMULATE,
        /** In the checks after them. */
        FINISH
    }

    static Simulation accepted(Statistics statistics) {
        return new Simulation(Outcome.ACCEPTED, Stage.FINISH, null, null, -1, statistics);
    }

    static Simulation rejected(Stage stage, Rejection rejection, int insn, Statistics statistics) {
        return new Simulation(Outcome.REJECTED, stage, rejection, null, insn, statistics);
    }

    static Simulation inconclusive(Stage stage, String feature, int insn, Statistics statistics) {
        return new Simulation(Outcome.INCONCLUSIVE, stage, null, feature, insn, statistics);
    }
}
