package dev.bpfgate;

import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.interp.trace.VerifierLog;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.structure.StructureResult;

/** Puts the kernel's log of one program together from what each stage says. */
final class KernelLogText {
    private final int level;
    private final VerifierLog log;
    private final Disassembler disassembler;

    KernelLogText(int level, LinkedProgram program, CallNames names, Privileges privileges) {
        this.level = level;
        this.log = new VerifierLog(level, program, names, privileges);
        this.disassembler = new Disassembler(names, privileges.allowPointerLeaks());
    }

    /** Returns whether the log has more than its last lines, so that the simulation has to be repeated for it. */
    boolean tells(Simulation simulation, boolean hasGlobalFunctions) {
        return switch (simulation.outcome()) {
            case REJECTED -> level != 0;
            // Of an accepted program, level 1 keeps only what was said about global functions.
            case ACCEPTED -> verbose() || ((level & VerifierLog.PATH) != 0 && hasGlobalFunctions);
            case INCONCLUSIVE -> verbose();
        };
    }

    private boolean verbose() {
        return (level & VerifierLog.EVERYTHING) != 0;
    }

    /** Writes what is said before the simulation; returns the listener that writes the rest. */
    Trace ofSimulation(StructureResult shape) {
        ofStructure(shape);
        return log;
    }

    /** Writes what is said before the simulation. */
    KernelLogText ofStructure(StructureResult shape) {
        if (level != 0) {
            StringBuilder text = new StringBuilder();
            shape.appendLog(text, disassembler, verbose());
            log.append(text.toString());
        }
        return this;
    }

    /** Returns the whole log. */
    String endedWith(Statistics cost) {
        return log + cost.kernelText(level);
    }
}
