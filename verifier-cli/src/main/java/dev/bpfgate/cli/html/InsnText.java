package dev.bpfgate.cli.html;

import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.link.LinkedProgram;

/**
 * A program's instructions as the page shows them: in the kernel's syntax, without the opcodes, which nobody reads beside their
 * text, and with names of maps in place of addresses, which differ from load to load.
 */
final class InsnText {
    private static final int OPCODE = "(85) ".length();

    private final LinkedProgram program;
    private final Disassembler disassembler;

    InsnText(LinkedProgram program, CallNames names) {
        this.program = program;
        this.disassembler = new Disassembler(names);
    }

    /** Returns the text of the instruction in a slot. */
    String at(int slot) {
        String line = disassembler.line(program.insns()[slot]);
        String text = line.startsWith("(") && line.length() > OPCODE ? line.substring(OPCODE) : line;
        int map = program.mapAt(slot);
        int equals = text.indexOf(" = ");
        return map < 0 || equals < 0
                ? text
                : text.substring(0, equals + 3) + "map["
                        + program.maps().get(map).name() + "]";
    }
}
