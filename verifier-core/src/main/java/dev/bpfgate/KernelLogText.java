package dev.bpfgate;

import dev.bpfgate.interp.Simulation;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.interp.trace.VerifierLog;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.structure.StructureResult;
import java.util.List;

/** Puts the kernel's log of one program together from what each stage says. */
final class KernelLogText {
    /** Stands for wherever the loader maps an arena that asks for no address. */
    private static final long USER_MEMORY = 0x7f00_0000_0000L;

    private final int level;
    private final VerifierLog log;
    private final Disassembler disassembler;

    KernelLogText(int level, LinkedProgram program, CallNames names, Privileges privileges) {
        this.level = level;
        this.disassembler = withArena(new Disassembler(names, privileges.allowPointerLeaks()), program);
        this.log = new VerifierLog(level, program, disassembler, privileges);
    }

    private static Disassembler withArena(Disassembler disassembler, LinkedProgram program) {
        List<MapDefinition> maps = program.maps();
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).type() == MapType.ARENA) {
                long wanted = maps.get(i).extra();
                return disassembler.withArena(i, wanted == 0 ? USER_MEMORY : wanted);
            }
        }
        return disassembler;
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
