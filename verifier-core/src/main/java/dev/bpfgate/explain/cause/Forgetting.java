package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.Declaration;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.LoopText;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the verifier forget, in each round of a loop, the values of variables that only count: it knows nothing of what a global
 * function returns, so that ways which differ in nothing else become one. The program does what it did.
 */
final class Forgetting {
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_]\\w*(\\[\\d+\\])?");
    private static final Pattern NUMBER =
            Pattern.compile("(__)?[us]\\d\\d?|int|bool|unsigned.*|(unsigned )?long.*|size_t");
    private static final Pattern WIDE = Pattern.compile(".*(64|long|size_t).*");

    private final Failure failure;
    private final LoopText loop;
    private final boolean ends;
    private final List<String> counters;

    /**
     * Makes one.
     *
     * @param head the loop at fault; null if there is none, and then one that was unrolled is looked for
     * @param ends whether the loop ends whatever its variables are
     */
    Forgetting(Failure failure, Multiplied multiplied, LoopText head, boolean ends) {
        this.failure = failure;
        this.ends = ends;
        this.loop = loop(failure, multiplied, head);
        this.counters = loop == null ? List.of() : findCounters(multiplied);
    }

    /** Compilers move what changes a loop's condition to its head, so that its instructions do not tell. */
    private List<String> findCounters(Multiplied multiplied) {
        Set<String> names = new LinkedHashSet<>();
        multiplied.different().forEach(each -> names.add(each.name()));
        if (ends) {
            names.addAll(loop.changedConditions(failure.source()));
        }
        return names.stream().filter(this::isCounter).toList();
    }

    private static LoopText loop(Failure failure, Multiplied multiplied, LoopText head) {
        LoopText loop = head;
        if (loop == null && multiplied.fork() != null) {
            LineRecord line = failure.lineOf(multiplied.fork().insn());
            loop = line == null ? null : LoopText.around(failure.source(), line.file(), line.line());
        }
        boolean clear = loop != null
                && loop.opensBody()
                && !failure.source().whole(loop.file()).isEmpty();
        return clear ? loop : null;
    }

    /** A number that the loop's end does not depend on, and no access's place. */
    private boolean isCounter(String name) {
        Declaration declared = declared(name);
        boolean number = SIMPLE.matcher(name).matches()
                && (ends || !loop.names(name))
                && declared != null
                && !declared.pointer()
                && NUMBER.matcher(declared.type()).matches();
        return number && !isPlace(name);
    }

    private boolean isPlace(String name) {
        String quoted = "(?<![\\w.>])" + Pattern.quote(name) + "(?!\\w)";
        Pattern place = Pattern.compile(
                ".*(\\[[^\\]&]*" + quoted + "[^\\]&]*\\]|\\b(data|\\w+_end|\\w+ptr)\\s*\\+\\s*" + quoted + ").*");
        FunctionText function = FunctionText.around(failure.source(), loop.file(), loop.line());
        for (int line = function.first(); line <= function.last(); line++) {
            if (place.matcher(failure.source().text(loop.file(), line)).matches()) {
                return true;
            }
        }
        return false;
    }

    private Declaration declared(String name) {
        return Declaration.of(failure.source(), loop.file(), loop.line(), name.replaceAll("\\[.*", ""));
    }

    /** Returns the advice to do that and nothing else; null if there is no such variable. */
    Help help() {
        if (counters.isEmpty()) {
            return null;
        }
        List<Edit> edits = new ArrayList<>(functionEdits());
        edits.add(Edit.after(loop.file(), loop.line(), loop.indented(uses())));
        List<String> code = new ArrayList<>(function());
        uses().forEach(use -> code.add(use.strip()));
        return new Help(
                "let the verifier forget what " + Words.listed(counters) + (counters.size() == 1 ? " is" : " are")
                        + " in each round: it knows nothing of what a global function returns, and ways that meet"
                        + " again become one",
                code,
                edits);
    }

    /** Returns the function that is needed, a line each and an empty one; none if there is nothing to forget. */
    List<String> function() {
        if (counters.isEmpty()) {
            return List.of();
        }
        String type = type();
        return List.of(
                "__noinline " + type + " " + name() + "(" + type + " value)",
                "{",
                "\tasm volatile(\"\" : \"+r\"(value));",
                "\treturn value;",
                "}",
                "");
    }

    /** Returns the edits that write it. */
    List<Edit> functionEdits() {
        return counters.isEmpty() ? List.of() : List.of(Edit.before(loop.file(), beginning(), function()));
    }

    /** Returns its calls as they stand in the loop, with a tab in front. */
    List<String> uses() {
        return counters.stream()
                .map(name -> "\t" + name + " = " + name() + "(" + name + ");")
                .toList();
    }

    private String type() {
        boolean wide = counters.stream()
                .anyMatch(name -> WIDE.matcher(declared(name).type()).matches());
        return wide ? "__u64" : "__u32";
    }

    private String name() {
        return failure.freshName("forget", "forget_value");
    }

    /** Returns the first line of the function around the loop, its section and attributes included. */
    private int beginning() {
        int line =
                FunctionText.around(failure.source(), loop.file(), loop.line()).head();
        while (line > 1 && !failure.source().text(loop.file(), line - 1).isBlank()) {
            line--;
        }
        return line;
    }
}
