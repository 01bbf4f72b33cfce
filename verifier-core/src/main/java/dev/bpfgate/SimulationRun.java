package dev.bpfgate;

import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.interp.GlobalFunctions;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.link.LinkedProgram;

/**
 * The simulation of one program, which can be repeated: first silently, for a verdict at full speed, and then aloud where
 * somebody wants to read how it went. Both go the same way.
 */
final class SimulationRun {
    private final LinkedProgram program;
    private final ProgramAnalysis analysis;
    private final TargetKernel target;
    private Interpreter interpreter;

    SimulationRun(LinkedProgram program, ProgramAnalysis analysis, TargetKernel target) {
        this.program = program;
        this.analysis = analysis;
        this.target = target;
    }

    Simulation silently() {
        return run(null);
    }

    void aloud(Trace listener) {
        run(listener);
    }

    private Simulation run(Trace listener) {
        interpreter = new Interpreter(program, analysis, target.profile(), target.loadPolicy(), listener);
        return interpreter.run();
    }

    /** Returns what the last run cost. */
    Statistics cost() {
        return Statistics.of(interpreter.statistics(), interpreter.stackDepths());
    }

    /** Returns whether there are functions that are verified on their own. */
    boolean hasGlobalFunctions() {
        boolean[] globals = GlobalFunctions.of(program, analysis);
        for (int subprogram = 1; subprogram < globals.length; subprogram++) {
            if (globals[subprogram]) {
                return true;
            }
        }
        return false;
    }
}
