package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.Subprogram;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out how a function gives up: what it already returns elsewhere, or else what its type calls for. */
final class EarlyReturn {
    private static final Pattern RETURN = Pattern.compile("\\breturn\\s+(-?\\w+)\\s*;");

    private static final Pattern NOTHING = Pattern.compile(".*\\bvoid\\s+\\w+\\s*\\(.*");
    private static final Pattern POINTER = Pattern.compile("[^(]*\\*\\s*\\w+\\s*\\(.*");

    private final Failure failure;

    EarlyReturn(Failure failure) {
        this.failure = failure;
    }

    /** Returns the statement that leaves the function of an instruction early: {@code return 0;}. */
    String in(int insn) {
        String head = head(failure.lineOf(insn));
        if (NOTHING.matcher(head).matches()) {
            return "return;";
        }
        Subprogram function = failure.subprogramOf(insn);
        if (head.isEmpty() && function != null && returnsNothing(function)) {
            return "return;";
        }
        String used = used(failure.lineOf(insn));
        if (used.isEmpty() && POINTER.matcher(head).matches()) {
            return "return NULL;";
        }
        boolean inlined = !head.isEmpty() && !head.contains(failure.program().name());
        return "return " + (!used.isEmpty() ? used : inlined ? "0" : byType(function)) + ";";
    }

    /** Returns the line with the function's name, which the compiler may have inlined into another; empty if it is not known. */
    private String head(LineRecord line) {
        if (line == null || failure.source().whole(line.file()).isEmpty()) {
            return "";
        }
        int head =
                FunctionText.around(failure.source(), line.file(), line.line()).head();
        for (int number = head; number >= Math.max(1, head - 5); number--) {
            String text = failure.source().text(line.file(), number);
            if (text.contains("(") && !text.startsWith("{") && !Character.isWhitespace(text.charAt(0))) {
                return text;
            }
        }
        return "";
    }

    private boolean returnsNothing(Subprogram function) {
        int index = failure.program().subprograms().indexOf(function);
        Btf btf = failure.program().btf();
        if (btf == null || index < 0 || index >= failure.program().funcInfo().size()) {
            return false;
        }
        BtfType.FuncProto prototype =
                btf.prototype(failure.program().funcInfo().get(index).typeId());
        return prototype != null && prototype.returnTypeId() == 0;
    }

    /** The first constant that the function returns early is what its author thinks of failure. */
    private String used(LineRecord line) {
        if (line == null) {
            return "";
        }
        FunctionText text = FunctionText.around(failure.source(), line.file(), line.line());
        for (int number = text.first(); number <= text.last(); number++) {
            Matcher found = RETURN.matcher(failure.source().text(line.file(), number));
            if (found.find() && isConstant(found.group(1))) {
                return found.group(1);
            }
        }
        return "";
    }

    private static boolean isConstant(String value) {
        return value.matches("-?\\d+") || value.equals(value.toUpperCase(java.util.Locale.ROOT));
    }

    private String byType(Subprogram function) {
        boolean entry = function == null || function.start() == 0;
        return entry && failure.program().type() == ProgramType.XDP ? "XDP_PASS" : "0";
    }
}
