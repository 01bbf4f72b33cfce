package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.LoopText;
import dev.bpfgate.interp.trace.SimulationCost.OfLoop;
import dev.bpfgate.link.LineRecord;
import java.util.regex.Pattern;

/** A program with more ways through it, or rounds of a loop, than the verifier follows: says what multiplies, and why. */
final class TooComplex implements RootCause {
    private static final Pattern NUMBER = Pattern.compile("P?(-?\\d+)");

    @Override
    public Explanation explain(Failure failure) {
        if (failure.cost() == null) {
            return null;
        }
        Multiplied multiplied = new Multiplied(failure);
        LoopText head = multiplied.loop() == null ? null : multiplied.head(multiplied.loop());
        Finding finding = Finding.of("too-complex", title(multiplied))
                .fault("it gave up here")
                .proof(limit(failure), spent(failure, multiplied));
        loops(failure, multiplied, head, finding);
        fork(failure, multiplied, head, finding);
        multiplied.apart().forEach(apart -> apart(failure, apart, head, finding));
        new SimplerLoop(failure, multiplied, head).advise(finding);
        return finding.done();
    }

    private static String title(Multiplied multiplied) {
        if (multiplied.loop() == null) {
            return "the branches here multiply: there are more ways through them than the verifier follows";
        }
        return multiplied.fork() != null && !multiplied.apart().isEmpty()
                ? "the branches in this loop multiply: there are more ways through it than the verifier follows"
                : "this loop has more rounds than the verifier follows";
    }

    private static String limit(Failure failure) {
        return failure.is(LimitCode.TOO_MANY_INSNS)
                ? "at most 1000000 instructions on all ways together"
                : "at most 8192 ways that wait to be followed";
    }

    private static String spent(Failure failure, Multiplied multiplied) {
        OfLoop loop = multiplied.loop();
        if (!failure.is(LimitCode.TOO_MANY_INSNS)) {
            return "one more";
        }
        return loop == null ? "more" : "more, " + loop.visits() + " of them in this loop";
    }

    private static void loops(Failure failure, Multiplied multiplied, LoopText head, Finding finding) {
        OfLoop loop = multiplied.loop();
        if (loop == null) {
            return;
        }
        OfLoop outer = multiplied.outer();
        if (outer != null) {
            String words = "in this loop, " + outer.rounds() + " rounds";
            finding.label(label(failure, multiplied.head(outer), outer, words));
        }
        String often = loop.entries() > 1 ? ", entered " + loop.entries() + " times" : "";
        finding.label(label(failure, head, loop, loop.rounds() + " rounds of this loop were followed" + often));
    }

    private static Label label(Failure failure, LoopText head, OfLoop loop, String words) {
        return head == null ? failure.label(loop.header(), words) : failure.label(head.file(), head.line(), words);
    }

    /** That a loop ends or goes on need not be said. */
    private static void fork(Failure failure, Multiplied multiplied, LoopText head, Finding finding) {
        Multiplied.Fork fork = multiplied.fork();
        LineRecord line = fork == null ? null : failure.lineOf(fork.insn());
        boolean ends = line != null && head != null && line.line() == head.line();
        if (fork != null && !ends) {
            finding.label(failure.label(fork.insn(), "both ways were followed, " + fork.count() + " times"));
        }
    }

    private static void apart(Failure failure, Multiplied.Apart apart, LoopText head, Finding finding) {
        String name = "'" + apart.name() + "'";
        boolean counts = head != null && head.counts(apart.name());
        String now = number(apart.example().current());
        String before = number(apart.example().stored());
        String values = now.isEmpty() || before.isEmpty() ? "" : ": " + before + " on one, " + now + " on another";
        finding.label(failure.label(
                apart.insn(),
                counts ? name + " tells the rounds apart" : "ways that meet again still differ in " + name + values));
        int compared = counts || !apart.isExact() ? 0 : compared(failure, apart.name());
        if (compared > 0) {
            finding.label(failure.label(
                    failure.place().file(), compared, "which way to go here depends on " + name + " exactly"));
        }
    }

    private static String number(String value) {
        var number = NUMBER.matcher(value);
        return number.matches() ? number.group(1) : "";
    }

    /** Returns the last line of the function that compares a variable, or 0. */
    private static int compared(Failure failure, String name) {
        LineRecord place = failure.place();
        if (place == null) {
            return 0;
        }
        String quoted = "(?<![\\w.>])" + Pattern.quote(name);
        Pattern comparison =
                Pattern.compile(".*\\b(if|while|return)\\b.*(" + quoted + "\\s*([<>]|[=!]=|&&|\\|\\||\\?|\\))"
                        + "|(&&|\\|\\||\\(|!|return)\\s*" + quoted + "(?![\\w\\[.]|->|\\s*[-+*/]?=[^=])).*");
        FunctionText function = FunctionText.around(failure.source(), place.file(), place.line());
        for (int line = function.last(); line >= function.first(); line--) {
            if (comparison.matcher(failure.source().text(place.file(), line)).matches()) {
                return line;
            }
        }
        return 0;
    }
}
