package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.Move;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.Subprogram;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions that need more stack together than there is, or call one another too deeply. */
final class StackUse implements RootCause {
    private static final Pattern ARRAY = Pattern.compile("^\\s+[A-Za-z_][\\w\\s]*\\s(\\w+)\\[(\\d+)\\]\\s*(=.*)?;");
    private static final int LARGE = 64;

    @Override
    public Explanation explain(Failure failure) {
        if (failure.is(SubprogramCode.TOO_MANY_FRAMES)) {
            return tooDeep(failure);
        }
        if (failure.is(SubprogramCode.STACK_FRAMES_TOO_DEEP)) {
            return recursion(failure);
        }
        boolean size = failure.is(
                SubprogramCode.STACK_COMBINED_TOO_LARGE,
                SubprogramCode.STACK_OF_ONE_TOO_LARGE,
                SubprogramCode.STACK_BEFORE_TAIL_CALL,
                SubprogramCode.STACK_EXTRA_TOO_LARGE);
        return size ? tooLarge(failure) : null;
    }

    private static Explanation tooDeep(Failure failure) {
        Finding finding = Finding.of("calls-too-deep", "functions call one another more than 8 deep")
                .fault("one call too many")
                .proof("at most 8 functions at once, the program itself included", "9");
        if (failure.path() != null) {
            for (int step = 0; step < failure.end(); step++) {
                boolean enters = failure.path().depth(step + 1) > failure.path().depth(step);
                if (enters && stays(failure, step)) {
                    finding.label(failure.label(
                            failure.path().insn(step),
                            "calls " + failure.callee(failure.path().insn(step)) + "()"));
                }
            }
        }
        return finding.help("let the compiler inline some of them: without __noinline, or with __always_inline")
                .done();
    }

    private static boolean stays(Failure failure, int step) {
        for (int later = step + 1; later <= failure.end(); later++) {
            if (failure.path().depth(later) <= failure.path().depth(step)) {
                return false;
            }
        }
        return true;
    }

    private static Explanation recursion(Failure failure) {
        Finding finding = Finding.of("recursion", "functions call one another in a circle, or too deeply")
                .proof("at most 8 functions at once, known before the program runs", "no end");
        Insn[] insns = failure.program().insns();
        for (int at = 0; at < insns.length; at++) {
            boolean itself = insns[at] instanceof Call call
                    && call.target() == CallTarget.SUBPROGRAM
                    && failure.subprogramOf(call.targetFrom(at)) == failure.subprogramOf(at);
            if (itself) {
                finding.label(failure.label(at, failure.callee(at) + "() calls itself"));
            }
        }
        return finding.help("turn the recursion into a loop with a bound: bpf_for(), bpf_loop()")
                .done();
    }

    private static Explanation tooLarge(Failure failure) {
        List<String> sizes = new ArrayList<>();
        Finding finding = Finding.of("stack-too-large", title(failure));
        for (Subprogram function : failure.program().subprograms()) {
            int bytes = bytes(failure, function);
            if (bytes > 0) {
                sizes.add(function.name() + "() " + bytes);
            }
            if (bytes >= LARGE) {
                label(failure, function, bytes, finding);
            }
        }
        finding.proof(
                failure.is(SubprogramCode.STACK_BEFORE_TAIL_CALL)
                        ? "less than 256 bytes in the callers of a function that makes a tail call"
                        : "at most 512 bytes for functions that run at the same time",
                String.join(", ", sizes) + " bytes");
        return finding.help(
                        "keep large buffers in a map with one value for each CPU (BPF_MAP_TYPE_PERCPU_ARRAY), not on the stack")
                .done();
    }

    private static String title(Failure failure) {
        return failure.is(SubprogramCode.STACK_BEFORE_TAIL_CALL)
                ? "too much stack is in use where a tail call is made"
                : "the stack of these functions is too large together";
    }

    private static void label(Failure failure, Subprogram function, int bytes, Finding finding) {
        LineRecord first = failure.lineOf(function.start());
        if (first == null) {
            finding.label(failure.label(function.start(), function.name() + "() needs " + bytes + " bytes of stack"));
            return;
        }
        boolean found = false;
        FunctionText text = FunctionText.around(failure.source(), first.file(), lastLine(failure, function, first));
        for (int line = text.first(); line <= text.last(); line++) {
            Matcher array = ARRAY.matcher(failure.source().text(first.file(), line));
            if (array.matches() && Long.parseLong(array.group(2)) >= LARGE) {
                finding.label(failure.label(
                        first.file(),
                        line,
                        "'" + array.group(1) + "' is most of the " + bytes + " bytes of " + function.name() + "()"));
                found = true;
            }
        }
        if (!found) {
            finding.label(failure.label(function.start(), function.name() + "() needs " + bytes + " bytes of stack"));
        }
    }

    private static int lastLine(Failure failure, Subprogram function, LineRecord first) {
        int last = first.line();
        for (int at = function.start(); at < function.end(); at++) {
            LineRecord line = failure.lineOf(at);
            boolean body = line != null
                    && line.file().equals(first.file())
                    && line.text() != null
                    && line.text().startsWith("\t");
            if (body) {
                return line.line();
            }
        }
        return last;
    }

    private static int bytes(Failure failure, Subprogram function) {
        Insn[] insns = failure.program().insns();
        int lowest = 0;
        for (int at = function.start(); at < Math.min(function.end(), insns.length); at++) {
            Insn insn = insns[at];
            boolean direct = insn instanceof Store || insn instanceof StoreImm;
            if (direct && insn.dst() == Reg.FRAME_POINTER || insn instanceof Load && insn.src() == Reg.FRAME_POINTER) {
                lowest = Math.min(lowest, insn.off());
            }
            boolean derived = at > function.start()
                    && insn instanceof Alu alu
                    && alu.op() == AluOp.ADD
                    && alu.immediate()
                    && insns[at - 1] instanceof Move move
                    && !move.immediate()
                    && move.src() == Reg.FRAME_POINTER;
            if (derived) {
                lowest = Math.min(lowest, insn.imm());
            }
        }
        return -lowest;
    }
}
