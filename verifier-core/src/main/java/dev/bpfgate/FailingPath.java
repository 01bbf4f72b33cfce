package dev.bpfgate;

import dev.bpfgate.cfg.ProgramAnalysis;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.trace.RecordedPath;
import dev.bpfgate.interp.trace.ValueRecorder;
import dev.bpfgate.interp.trace.ValueStory;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Insn;
import java.util.List;

/**
 * What led to a refusal, found by repeating the simulation.
 *
 * @param path what the failing path did; null if none was followed
 * @param register the register that the complaint is about, or -1
 * @param story what happened to its value, in order of execution
 */
record FailingPath(RecordedPath path, int register, List<Chapter> story) {
    /** Stands for a refusal before any path was followed. */
    static final FailingPath NONE = new FailingPath(null, -1, List.of());

    private static final String REGISTER = "R%d";

    /** Repeats a simulation that was refused. */
    static FailingPath of(SimulationRun run, Insn[] insns, ProgramAnalysis analysis, Simulation simulation) {
        if (simulation.insn() < 0) {
            return NONE;
        }
        int register = failingRegister(simulation.rejection());
        if (register < 0 && insns[simulation.insn()] instanceof Alu sum && !sum.immediate()) {
            register = sum.src();
        }
        ValueRecorder recorder = new ValueRecorder(insns);
        run.aloud(recorder);
        RecordedPath path = recorder.path();
        if (path.length() == 0) {
            return NONE;
        }
        List<Chapter> story =
                register < 0 ? List.of() : ValueStory.of(insns, analysis, path, path.length() - 1, register);
        return new FailingPath(path, register, story);
    }

    /** Returns the register that the first line names which names any, or -1. */
    private static int failingRegister(Rejection rejection) {
        if (rejection.decisive().code() == KfuncCode.KFUNC_ARGUMENT_POSSIBLY_NULL) {
            // Counted from 0 here, and named R1 elsewhere.
            return (Integer) rejection.decisive().args().get(0) + 1;
        }
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
