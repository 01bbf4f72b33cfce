package dev.bpfgate.report;

import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Subprogram;
import java.util.HashMap;
import java.util.Map;

/** A program's instructions in the kernel's syntax, with its functions' names and the source lines between them. */
public final class Listing {
    private final Disassembler disassembler;
    private final Style style;

    /**
     * Makes a listing.
     *
     * @param names what calls call
     */
    public Listing(CallNames names, Style style) {
        this.disassembler = new Disassembler(names);
        this.style = style;
    }

    /** Returns the listing of a program. */
    public String of(LinkedProgram program) {
        Map<Integer, Subprogram> functions = new HashMap<>();
        program.subprograms().forEach(function -> functions.put(function.start(), function));
        StringBuilder text = new StringBuilder();
        text.append(style.strong(program.name() + " (" + program.section() + ")"))
                .append('\n');
        Insn[] insns = program.insns();
        String lastLine = "";
        for (int slot = 0; slot < insns.length; slot += insns[slot].slots()) {
            Subprogram function = functions.get(slot);
            if (function != null) {
                text.append(slot == 0 ? "" : "\n")
                        .append(style.strong(function.name() + ":"))
                        .append('\n');
            }
            String line = sourceLine(program.sourceLineAt(slot));
            if (!line.isEmpty() && (function != null || !line.equals(lastLine))) {
                text.append(style.gutter("; " + line)).append('\n');
                lastLine = line;
            }
            text.append("%6d: ".formatted(slot));
            disassembler.appendLine(text, insns[slot]);
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    /** Returns a source line as the kernel's log shows it, or nothing. */
    public static String sourceLine(LineRecord line) {
        if (line == null || line.file() == null) {
            return "";
        }
        String file = line.file().substring(line.file().lastIndexOf('/') + 1);
        String text = line.text() == null ? "" : line.text().strip();
        return SourceExcerpt.printable(text + " @ " + file + ":" + line.line());
    }
}
