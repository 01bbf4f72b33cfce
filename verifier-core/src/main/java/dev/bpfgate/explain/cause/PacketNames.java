package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.link.Subprogram;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a function calls its packet: the context, the end, and how pointers into it were made. */
final class PacketNames {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final Failure failure;
    private final LineRecord place;
    private final FunctionText function;

    PacketNames(Failure failure) {
        this.failure = failure;
        this.place = failure.place();
        this.function = place == null ? null : FunctionText.around(failure.source(), place.file(), place.line());
    }

    /** Returns C for the end of the packet: the variable that holds it, or the context's field. */
    String end() {
        return field("data_end");
    }

    /** Returns C for the beginning of the packet, which is the end of its metadata. */
    String begin() {
        return field("data");
    }

    private String field(String field) {
        Pattern read = Pattern.compile("(\\w+)\\s*=\\s*[^;=]*->" + field + "\\b");
        for (int line = place.line(); function != null && line >= function.first(); line--) {
            Matcher found = read.matcher(failure.source().text(place.file(), line));
            if (found.find()) {
                return found.group(1);
            }
        }
        String context = context();
        return context.isEmpty() ? "" : "(void *)(long)" + context + "->" + field;
    }

    /** Returns the name of the function's context, empty if it is not known. */
    String context() {
        Subprogram subprogram = failure.subprogramOf(failure.insnIndex());
        Btf btf = failure.program().btf();
        int index = subprogram == null ? -1 : failure.program().subprograms().indexOf(subprogram);
        if (btf == null || index < 0 || index >= failure.program().funcInfo().size()) {
            return "";
        }
        BtfType.FuncProto prototype =
                btf.prototype(failure.program().funcInfo().get(index).typeId());
        return prototype == null || prototype.parameters().isEmpty()
                ? ""
                : prototype.parameters().get(0).name();
    }

    /** Returns the line before one that assigns a variable, or 0. */
    int assignedBefore(String name, int line) {
        Pattern assigned = Pattern.compile("(?<![\\w>.])" + Pattern.quote(name) + "\\s*=(?!=).*");
        for (int number = line - 1; function != null && number >= function.first(); number--) {
            if (assigned.matcher(failure.source().text(place.file(), number)).find()) {
                return number;
            }
        }
        return 0;
    }

    /** Returns the assignments that make a variable anew out of the context, in order; none if its making is not all in sight. */
    List<String> remake(String name, int line) {
        List<String> made = new ArrayList<>();
        return remake(name, line, made, new LinkedHashSet<>()) ? made : List.of();
    }

    private boolean remake(String name, int line, List<String> made, Set<String> busy) {
        int at = assignedBefore(name, line);
        Assignment assignment = at == 0 ? null : Assignment.to(failure.source().text(place.file(), at), name);
        if (assignment == null
                || !busy.add(name)
                || assignment.value().contains("(")
                        && assignment.value().matches(".*\\b(?!sizeof|long|void)\\w+\\(.*")) {
            return false;
        }
        Matcher words = WORD.matcher(assignment.value());
        while (words.find()) {
            String word = words.group();
            boolean local = !busy.contains(word) && assignedBefore(word, at) > 0;
            if (local && !assignment.value().contains(word + "->") && !remake(word, at, made, busy)) {
                return false;
            }
        }
        String statement = name + " = " + assignment.value() + ";";
        if (!made.contains(statement)) {
            made.add(statement);
        }
        return true;
    }
}
