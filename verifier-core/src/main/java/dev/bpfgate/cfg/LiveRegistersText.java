package dev.bpfgate.cfg;

import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.InsnKind;

/** Writes the block of the kernel's verbose log that lists a program with its loops and live registers. */
public final class LiveRegistersText {
    private static final int SHOWN_REGISTERS = 10;

    private LiveRegistersText() {}

    /** Appends the whole block, its heading first, each line ended by a line feed. */
    public static void append(StringBuilder text, ProgramAnalysis program, Disassembler disassembler) {
        text.append("Live regs before insn:\n");
        ControlFlowGraph graph = program.graph();
        for (int slot = 0; slot < graph.length(); slot++) {
            if (graph.insn(slot).kind() != InsnKind.SECOND_HALF) {
                appendLine(text, program, slot, disassembler);
            }
        }
    }

    private static void appendLine(StringBuilder text, ProgramAnalysis program, int slot, Disassembler disassembler) {
        int loop = program.loopOf(slot);
        if (loop == 0) {
            text.append("    ");
        } else {
            appendPadded(text, loop);
            text.append(' ');
        }
        appendPadded(text, slot);
        text.append(": ");
        int live = program.liveBefore(slot);
        for (int register = 0; register < SHOWN_REGISTERS; register++) {
            text.append((live >> register & 1) == 0 ? '.' : (char) ('0' + register));
        }
        text.append(' ');
        disassembler.appendLine(text, program.graph().insn(slot));
        text.append('\n');
    }

    private static void appendPadded(StringBuilder text, int number) {
        for (int limit = 100; limit > 1 && number < limit; limit /= 10) {
            text.append(' ');
        }
        text.append(number);
    }
}
