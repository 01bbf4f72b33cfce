package dev.bpfgate;

import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.trace.PathRecorder;
import dev.bpfgate.interp.trace.ValueStory;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Insn;
import java.util.List;

/** Repeats a simulation that was refused, to tell what happened to the value that failed. */
final class FailingPath {
    private static final String REGISTER = "R%d";

    private FailingPath() {}

    /** Returns the events in order of execution, none if the complaint is about no register. */
    static List<PathEvent> of(SimulationRun run, Insn[] insns, ProgramAnalysis analysis, Simulation simulation) {
        if (simulation.insn() < 0) {
            return List.of();
        }
        int register = failingRegister(simulation.rejection());
        if (register < 0 && insns[simulation.insn()] instanceof Alu sum && !sum.immediate()) {
            register = sum.src();
        }
        if (register < 0) {
            return List.of();
        }
        PathRecorder recorder = new PathRecorder();
        run.aloud(recorder);
        return ValueStory.of(insns, analysis, recorder.path(), register);
    }

    /** Returns the register that the first line names which names any, or -1. */
    private static int failingRegister(Rejection rejection) {
        for (Rejection.Line line : rejection.lines()) {
            int place = line.code().template().indexOf(REGISTER);
            if (place >= 0) {
                int argument = conversionsBefore(line.code().template(), place);
                if (argument < line.args().size() && line.args().get(argument) instanceof Integer register) {
                    return register;
                }
            }
        }
        return -1;
    }

    private static int conversionsBefore(String template, int place) {
        int count = 0;
        for (int at = template.indexOf('%'); at >= 0 && at < place; at = template.indexOf('%', at + 1)) {
            if (template.charAt(at + 1) == '%') {
                at++;
            } else {
                count++;
            }
        }
        return count;
    }
}
