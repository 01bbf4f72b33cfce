package dev.bpfgate;

import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.cause.Evidence;
import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.trace.HeldStory;
import dev.bpfgate.interp.trace.RecordedPath;
import dev.bpfgate.interp.trace.SimulationCost;
import dev.bpfgate.interp.trace.ValueRecorder;
import dev.bpfgate.interp.trace.ValueStory;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.structure.StructureResult;
import java.util.List;
import java.util.Set;

/** Finds what led to a refusal by repeating the simulation, once. */
final class Replay {
    private static final String REGISTER = "R%d";
    /** Complaints about all paths together. */
    private static final Set<DiagnosticCode> LIMITS =
            Set.of(LimitCode.TOO_MANY_INSNS, LimitCode.TOO_MANY_PENDING, HelperCode.TOO_MANY_PENDING_FOR_CALLBACK);

    /** Complaints that nothing is held. */
    private static final Set<DiagnosticCode> UNMATCHED =
            Set.of(HelperCode.UNLOCK_WITHOUT_LOCK, KfuncCode.RCU_UNLOCK_UNMATCHED, KfuncCode.PREEMPT_ENABLE_UNMATCHED);

    private final Insn[] insns;
    private final StructureResult shape;

    Replay(Insn[] insns, StructureResult shape) {
        this.insns = insns;
        this.shape = shape;
    }

    /** Repeats a simulation that was refused. */
    Evidence of(SimulationRun run, Simulation simulation) {
        if (simulation.insn() < 0) {
            return Evidence.NONE;
        }
        if (LIMITS.contains(simulation.rejection().decisive().code())) {
            SimulationCost cost = new SimulationCost(insns, new ControlFlowGraph(insns, shape.subprogramStarts()));
            run.aloud(cost.listener());
            cost.finish();
            return Evidence.of(cost);
        }
        int register = failingRegister(simulation.rejection());
        if (register < 0 && insns[simulation.insn()] instanceof Alu sum && !sum.immediate()) {
            register = sum.src();
        }
        ValueRecorder recorder = new ValueRecorder(insns);
        run.aloud(recorder);
        RecordedPath path = recorder.path();
        if (path.length() == 0) {
            return Evidence.NONE;
        }
        return new Evidence(path, register, story(simulation, path, register), null);
    }

    /** Returns what happened to the register's value; without one, what the path took and still holds. */
    private List<Chapter> story(Simulation simulation, RecordedPath path, int register) {
        if (register >= 0) {
            return ValueStory.of(insns, shape.analysis(), path, path.length() - 1, register);
        }
        return UNMATCHED.contains(simulation.rejection().decisive().code())
                ? HeldStory.lastSection(insns, path)
                : HeldStory.held(insns, path);
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
