package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.SourceView;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.RecordedPath;
import dev.bpfgate.interp.trace.SimulationCost;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Subprogram;
import dev.bpfgate.state.RegValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Everything that is known of a refused program: what detectors look at.
 *
 * @param program the program
 * @param kernel what the kernel knows
 * @param names names of what is called
 * @param diagnostic the kernel's complaint
 * @param evidence what repeating the simulation found
 * @param source the program's source
 */
record Failure(
        LinkedProgram program,
        KernelProfile kernel,
        CallNames names,
        Diagnostic diagnostic,
        Evidence evidence,
        SourceView source) {

    /** Returns the failing path; null if the program was refused without following one, or for what all paths cost. */
    RecordedPath path() {
        return evidence.path();
    }

    /** Returns the register that the complaint names, or -1. */
    int register() {
        return evidence.register();
    }

    /** Returns what happened to that register's value, in order; empty without one. */
    List<Chapter> story() {
        return evidence.story();
    }

    /** Returns what the simulation cost where; null unless that is what the complaint is about. */
    SimulationCost cost() {
        return evidence.cost();
    }

    /** Returns the code of the decisive line. */
    DiagnosticCode code() {
        return diagnostic.code();
    }

    /** Returns whether the decisive line has one of these codes. */
    boolean is(DiagnosticCode... codes) {
        return List.of(codes).contains(code());
    }

    /** Returns the line with this code, or null. */
    Rejection.Line line(DiagnosticCode code) {
        for (Rejection.Line line : diagnostic.lines()) {
            if (line.code() == code) {
                return line;
            }
        }
        return null;
    }

    /** Returns a number that a line has in its place, or 0. */
    static long number(Rejection.Line line, int argument) {
        return line.args().get(argument) instanceof Number number ? number.longValue() : 0;
    }

    /** Returns the instruction at fault; -1 if there is none. */
    int insnIndex() {
        return diagnostic.insnIndex();
    }

    /** Returns the instruction at fault, or null. */
    Insn insn() {
        return insnIndex() < 0 ? null : program.insns()[insnIndex()];
    }

    /** Returns the failing register's value before the instruction, or null. */
    RegValue value() {
        return path() == null || register() < 0 ? null : path().register(register());
    }

    /** Returns the last step of the path. */
    int end() {
        return path().length() - 1;
    }

    /** Returns the source line of an instruction, or null. */
    LineRecord lineOf(int insn) {
        if (insn < 0 || insn >= program.insns().length) {
            return null;
        }
        LineRecord line = program.sourceLineAt(insn);
        return line == null || line.file() == null || line.line() == 0 ? null : line;
    }

    /** Returns the source line at fault, or null. */
    LineRecord place() {
        return lineOf(insnIndex());
    }

    /** Returns a label at an instruction. */
    Label label(int insn, String words) {
        return new Label(insn, lineOf(insn), words);
    }

    /** Returns a label at a line of the source. */
    Label label(String file, int line, String words) {
        return new Label(Label.NO_INSN, source.place(file, line), words);
    }

    /** Returns the text of an instruction's line as the object quotes it, empty if it does not. */
    String textAt(int insn) {
        LineRecord line = lineOf(insn);
        return line == null ? "" : SourceView.bounded(line.text());
    }

    /** Returns the statement that an instruction was compiled from, or null if that is not known for sure. */
    Statement statementAt(int insn) {
        LineRecord line = lineOf(insn);
        return line == null ? null : Statement.around(source, line.file(), line.line());
    }

    /** Returns an instruction's statement in one line; only its quoted line where no more is known. */
    String statementText(int insn) {
        Statement statement = statementAt(insn);
        return statement == null ? textAt(insn).strip() : statement.text();
    }

    /** Returns the name of what an instruction calls, or nothing. */
    String callee(int insn) {
        if (insn < 0 || !(program.insns()[insn] instanceof Call call)) {
            return "";
        }
        String name = null;
        if (call.target() == CallTarget.HELPER) {
            name = names.helper(call.imm());
        } else if (call.target() == CallTarget.KFUNC) {
            name = names.kernelFunction(call.imm(), call.off());
        } else if (call.target() == CallTarget.SUBPROGRAM) {
            Subprogram callee = subprogramOf(call.targetFrom(insn));
            name = callee == null ? null : callee.name();
        }
        return name == null ? "" : name.startsWith("bpf_") || call.target() != CallTarget.HELPER ? name : "bpf_" + name;
    }

    /** Returns the call at an instruction as its statement has it, or null. */
    CallText callText(int insn) {
        String name = callee(insn);
        return name.isEmpty() ? null : CallText.find(statementText(insn), name);
    }

    /** Returns the function that an instruction lies in, or null. */
    Subprogram subprogramOf(int insn) {
        for (Subprogram subprogram : program.subprograms()) {
            if (insn >= subprogram.start() && insn < subprogram.end()) {
                return subprogram;
            }
        }
        return null;
    }

    /** Returns the last chapter of a kind before a step, or null. */
    <T> Chapter last(Class<T> kind) {
        for (int i = story().size() - 1; i >= 0; i--) {
            if (kind.isInstance(story().get(i).event())) {
                return story().get(i);
            }
        }
        return null;
    }

    /** Returns the chapter in which a section was entered that is still open, or null. */
    Chapter last(PathEvent.Section section) {
        for (int i = story().size() - 1; i >= 0; i--) {
            if (story().get(i).event() instanceof PathEvent.Locked locked && locked.section() == section) {
                return story().get(i);
            }
        }
        return null;
    }

    /** Returns the first of some names that the function at fault does not use yet. */
    String freshName(String... names) {
        LineRecord place = place();
        FunctionText function = place == null ? null : FunctionText.around(source, place.file(), place.line());
        for (String name : names) {
            Pattern use = Pattern.compile("(?<![>.\\w])" + name + "\\b");
            boolean used = false;
            for (int line = function == null ? 1 : function.head();
                    function != null && line <= function.last();
                    line++) {
                used |= use.matcher(source.text(place.file(), line)).find();
            }
            if (!used) {
                return name;
            }
        }
        return names[0] + "_2";
    }
}
