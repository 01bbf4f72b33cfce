package dev.bpfgate.interp.trace;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.KernelText;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Trace;
import dev.bpfgate.isa.Disassembler;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.StateText;
import java.util.List;

/**
 * Writes the kernel's text of a simulation, byte for byte as Linux 6.18 does at the same level, addresses aside.
 *
 * <p>At level 1 the text is cut back to where a path was forked whenever the fork is taken up, so that only the failing
 * path remains; at level 2 nothing is cut. Level 4 alone prints complaints and statistics only.
 */
public final class VerifierLog implements Trace {
    /** The level's bit for the path to the error. */
    public static final int PATH = 1;
    /** The level's bit for everything. */
    public static final int EVERYTHING = 2;
    /** The level's bit for statistics. */
    public static final int STATISTICS = 4;

    /** Where states begin on an instruction's line. */
    private static final int STATE_COLUMN = 40;

    private static final int TAB = 8;

    private final int level;
    private final LinkedProgram program;
    private final Insn[] insns;
    private final Disassembler disassembler;
    private final LogBuffer log = new LogBuffer();
    private final boolean allPrecise;
    private final StateText states;

    private int touchedRegisters;
    private long touchedSlots;
    private boolean printWholeState;
    private int insn;
    private LineRecord lastLine;

    /** End of the instruction printed last, where a state may follow on the same line; 0 if none. */
    private long insnEnd;

    private int insnLength;
    private String afterComplaint = "";

    /**
     * Makes an empty log.
     *
     * @param level sum of the bits
     * @param disassembler writes the instructions
     * @param privileges what the loader may do: not all may see addresses, nor let numbers be anything
     */
    public VerifierLog(int level, LinkedProgram program, Disassembler disassembler, Privileges privileges) {
        this.level = level;
        this.program = program;
        this.insns = program.insns();
        this.disassembler = disassembler;
        this.allPrecise = !privileges.bpfCapable();
        this.states = new StateText(log.out(), allPrecise);
    }

    private boolean paths() {
        return (level & (PATH | EVERYTHING)) != 0;
    }

    private boolean everything() {
        return (level & EVERYTHING) != 0;
    }

    /** Appends text of other stages as it is. */
    public void append(String text) {
        log.out().append(text);
        log.appended();
    }

    /** Returns the text so far. */
    @Override
    public String toString() {
        return log.toString();
    }

    @Override
    public void begin(int subprogram) {
        lastLine = null;
        touchedAll();
        printWholeState = false;
        if (subprogram != 0) {
            log.message("Validating " + name(subprogram) + "() func#" + subprogram + "...\n");
        }
    }

    @Override
    public void end(int subprogram) {
        if (!everything()) {
            log.truncate(0);
        }
        if (subprogram != 0 && paths()) {
            log.message("Func#" + subprogram + " ('" + name(subprogram)
                    + "') is safe for any args that match its prototype\n");
        }
    }

    private String name(int subprogram) {
        if (program.btf() != null && subprogram < program.funcInfo().size()) {
            return program.btf().name(program.funcInfo().get(subprogram).typeId());
        }
        return "";
    }

    @Override
    public long position() {
        return log.end();
    }

    @Override
    public void resume(long position) {
        if (!everything()) {
            log.truncate(position);
        }
        touchedAll();
        printWholeState = true;
    }

    @Override
    public void instruction(MachineState state, int at, int previous) {
        insn = at;
        if (everything() && printWholeState) {
            log.message("\nfrom " + previous + " to " + at + speculation(state) + ":");
            states.frame(state, state.frame());
            printWholeState = false;
        }
        if (!paths()) {
            return;
        }
        if (touchedRegisters != 0 || touchedSlots != 0) {
            touchedState(state);
        }
        sourceLine(at);
        long begin = log.end();
        disassemble(at);
        insnLength = (int) (log.end() - begin);
        insnEnd = log.end();
    }

    private void disassemble(int at) {
        log.out().append(at).append(": ");
        disassembler.appendLine(log.out(), insns[at]);
        log.out().append('\n');
        log.appended();
    }

    private static String speculation(MachineState state) {
        return state.speculative() ? " (speculative execution)" : "";
    }

    // Goes on behind the instruction if nothing was printed since, else begins a line. Mirrors: print_insn_state.
    private void touchedState(MachineState state) {
        if (insnEnd != 0 && insnEnd == log.end()) {
            log.truncate(insnEnd - 1);
            int column = Math.max(insnLength + 4, STATE_COLUMN);
            int padding = (column + TAB - 1) / TAB * TAB - insnLength - 1;
            log.out().append(" ".repeat(padding)).append(';');
        } else {
            log.out().append(insn).append(':');
        }
        states.frame(state, state.frame(), touchedRegisters, touchedSlots);
        log.appended();
        touchedRegisters = 0;
        touchedSlots = 0;
    }

    private void sourceLine(int at) {
        LineRecord line = program.lineAt(at);
        if (line == null || line == lastLine || sameLine(line, lastLine)) {
            return;
        }
        log.message("; ");
        log.message(trimmedLeft(line.text()));
        log.message(" @ " + line.file().substring(line.file().lastIndexOf('/') + 1) + ":" + line.line() + "\n");
        lastLine = line;
    }

    private static boolean sameLine(LineRecord line, LineRecord last) {
        return last != null && line.line() == last.line() && line.file().equals(last.file());
    }

    private static String trimmedLeft(String text) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin);
    }

    @Override
    public void pruned(MachineState state, int at, int previous) {
        if (!paths()) {
            return;
        }
        if (printWholeState) {
            log.message("\nfrom " + previous + " to " + at + speculation(state) + ": safe\n");
        } else {
            log.message(at + ": safe\n");
        }
    }

    @Override
    public void branched(MachineState state) {
        if (paths()) {
            touchedState(state);
        }
    }

    @Override
    public void touchedRegister(int register) {
        touchedRegisters |= 1 << register;
    }

    @Override
    public void touchedSlot(int slot) {
        touchedSlots |= 1L << slot;
    }

    @Override
    public void touchedAll() {
        touchedRegisters = -1;
        touchedSlots = -1L;
    }

    @Override
    public void assumedValid(int subprogram) {
        log.message("Func#" + subprogram + " ('" + name(subprogram) + "') is global and assumed valid.\n");
    }

    @Override
    public void entered(MachineState state) {
        touchedAll();
        if (paths()) {
            log.message("caller:\n");
            states.frame(state, state.frame(state.current() - 1));
            log.message("callee:\n");
            states.frame(state, state.frame());
        }
    }

    @Override
    public void leaving(MachineState state) {
        if (paths()) {
            log.message("returning from callee:\n");
            states.frame(state, state.frame());
        }
    }

    @Override
    public void left(MachineState state, int at) {
        if (paths()) {
            log.message("to caller at " + at + ":\n");
            states.frame(state, state.frame());
        }
    }

    @Override
    public void returned() {
        printWholeState = true;
    }

    @Override
    public void message(DiagnosticCode code, Object... args) {
        log.message(KernelText.of(code.template(), List.of(args)));
    }

    @Override
    public void loopLimit(int frame) {
        if (everything()) {
            log.message("frame" + frame + " bpf_loop iteration limit reached\n");
        }
    }

    @Override
    public void prevented(Rejection rejection) {
        complain(rejection);
    }

    @Override
    public void rejected(Rejection rejection) {
        complain(rejection);
        append(afterComplaint);
    }

    private void complain(Rejection rejection) {
        for (Rejection.Line line : rejection.lines()) {
            log.message(KernelText.of(line));
        }
    }

    @Override
    public void precisionSearch(int frame, int lastInsn, int firstInsn, int subsequentInsn) {
        if (everything()) {
            log.message("mark_precise: frame" + frame + ": last_idx " + lastInsn + " first_idx " + firstInsn
                    + " subseq_idx " + subsequentInsn + " \n");
        }
    }

    @Override
    public void precisionBefore(int frame, int registers, long slots, int at) {
        if (everything()) {
            masks("mark_precise: frame" + frame + ": regs=", registers, slots);
            log.message(" before ");
            disassemble(at);
        }
    }

    @Override
    public void precisionParent(int frame, int registers, long slots, MachineState parent) {
        if (everything()) {
            masks("mark_precise: frame" + frame + ": parent state regs=", registers, slots);
            log.message(": ");
            states.frame(parent, parent.frame(frame));
        }
    }

    private void masks(String begin, int registers, long slots) {
        StringBuilder out = log.out().append(begin);
        String separator = "";
        for (int r = 0; r < Frame.REGISTERS; r++) {
            if ((registers >>> r & 1) != 0) {
                out.append(separator).append('r').append(r);
                separator = ",";
            }
        }
        out.append(" stack=");
        separator = "";
        for (int slot = 0; slot < Long.SIZE; slot++) {
            if ((slots >>> slot & 1) != 0) {
                out.append(separator).append(-(slot + 1) * 8);
                separator = ",";
            }
        }
    }

    @Override
    public void precisionFallback(int frame) {
        if (everything()) {
            log.message("mark_precise: frame" + frame + ": falling back to forcing all scalars precise\n");
        }
    }

    @Override
    public void precisionForcedRegister(int frame, int register) {
        if (everything()) {
            log.message("force_precise: frame" + frame + ": forcing r" + register + " to be precise\n");
        }
    }

    @Override
    public void precisionForcedSlot(int frame, int offset) {
        if (everything()) {
            log.message("force_precise: frame" + frame + ": forcing fp" + offset + " to be precise\n");
        }
    }

    @Override
    public void propagating(int frame, int registers, long slots) {
        if (registers == 0 && slots == 0) {
            return;
        }
        if (!everything()) {
            // The kernel says what it propagates at level 2 alone, but ends the line at every level.
            log.out().append('\n');
            log.appended();
            return;
        }
        StringBuilder out = log.out().append("frame ").append(frame).append(": propagating ");
        String separator = "";
        for (int r = 0; r < Frame.REGISTERS; r++) {
            if ((registers >>> r & 1) != 0) {
                out.append(separator).append('r').append(r);
                separator = ",";
            }
        }
        for (int slot = 0; slot < Long.SIZE; slot++) {
            if ((slots >>> slot & 1) != 0) {
                out.append(separator).append("fp").append(-(slot + 1) * 8);
                separator = ",";
            }
        }
        out.append('\n');
        log.appended();
    }

    @Override
    public void loop(LoopEvent event, String text) {
        if (everything()) {
            log.message("SCC " + event.text() + " " + text + "\n");
        }
    }

    @Override
    public void infiniteLoop(int at, MachineState current, MachineState earlier) {
        sourceLine(at);
        StringBuilder text = new StringBuilder("cur state:");
        StateText both = new StateText(text, allPrecise);
        both.frame(current, current.frame());
        text.append("old state:");
        both.frame(earlier, earlier.frame(current.current()));
        afterComplaint = text.toString();
    }

    @Override
    public void stackLiveness(String line) {
        if (everything()) {
            log.message(line + "\n");
        }
    }
}
