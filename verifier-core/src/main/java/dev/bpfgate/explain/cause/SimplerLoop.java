package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.LoopText;
import dev.bpfgate.interp.trace.SimulationCost.OfLoop;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.link.LineRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do about a loop that the verifier cannot follow to its end:
 *
 * <ul>
 *   <li>if a function in it has most of the branches, verify that on its own;
 *   <li>if its ways stay apart by variables that only count, make the verifier forget their values;
 *   <li>if there are too many rounds, let an iterator count them: then one round stands for all.
 * </ul>
 */
final class SimplerLoop {
    /** More rounds than most loops want, and few enough for any place where programs run. */
    private static final String ROUNDS = "10000";

    private final Failure failure;
    private final Multiplied multiplied;
    private final LoopText head;
    /** Whether the loop counts its rounds as it did; else an iterator does. */
    private final boolean counts;

    private final Forgetting forgetting;

    SimplerLoop(Failure failure, Multiplied multiplied, LoopText head) {
        this.failure = failure;
        this.multiplied = multiplied;
        this.head = head;
        this.counts =
                failure.is(LimitCode.TOO_MANY_INSNS) && !multiplied.apart().isEmpty();
        this.forgetting = new Forgetting(failure, multiplied, head, !counts && isWhile());
    }

    void advise(Finding finding) {
        boolean ways = !multiplied.apart().isEmpty();
        String function = callee();
        if (!function.isEmpty()) {
            finding.label(definition(function));
            finding.help("verify " + function + "() once and not at each call: a function that is not static and has"
                    + " __noinline is verified on its own, for any arguments, and of its result nothing is known");
        }
        finding.help(counts ? forgetting() : iterator());
        if (multiplied.loop() == null) {
            finding.help("do not unroll: in a loop of bpf_for() or bpf_loop() one round stands for all, if no exact"
                    + " value is carried from round to round");
        }
        if (!finding.hasHelp()) {
            finding.help(
                    ways
                            ? "keep what is carried from round to round in a map's value: the verifier does not follow"
                                    + " values there"
                            : "verify the loop's body once and not in every round: bpf_loop(), or bpf_for() from"
                                    + " bpf_helpers.h");
        }
    }

    /** Returns the function, called in the loop, in which the ways part; empty if they part elsewhere. */
    private String callee() {
        OfLoop loop = multiplied.loop();
        Multiplied.Fork fork = multiplied.fork();
        if (fork == null || failure.subprogramOf(fork.insn()).start() == 0) {
            return "";
        }
        Insn[] insns = failure.program().insns();
        for (int at = 0; at < insns.length; at++) {
            boolean calls = insns[at] instanceof Call call
                    && call.target() == CallTarget.SUBPROGRAM
                    && failure.subprogramOf(call.targetFrom(at)) == failure.subprogramOf(fork.insn());
            if (calls && (loop == null || loop.slots().contains(at))) {
                return failure.callee(at);
            }
        }
        return "";
    }

    private Label definition(String function) {
        LineRecord place = failure.place();
        int line = place == null ? 0 : FunctionText.definition(failure.source(), place.file(), function);
        return line == 0 ? null : failure.label(place.file(), line, "followed anew at each call, as it is static");
    }

    /** The loop with an iterator that counts; null if its head is not one that can be changed for sure. */
    private Help iterator() {
        if (head == null || failure.source().whole(head.file()).isEmpty()) {
            return null;
        }
        LoopText.Counted counted = head.counted();
        if (counted != null && !head.changesInBody(failure.source(), counted.variable())) {
            return counting(counted);
        }
        return isWhile() ? repeating() : null;
    }

    private boolean isWhile() {
        return head != null && !head.condition().isEmpty();
    }

    /** Where loops lie in each other, what the outer one carries on may multiply too. */
    private Help forgetting() {
        Help help = forgetting.help();
        return help == null || multiplied.outer() == null ? help : Help.of(help.words(), help.code());
    }

    private Help counting(LoopText.Counted counted) {
        String loop = "bpf_for(" + counted.variable() + ", " + counted.first() + ", " + counted.bound() + ")";
        List<String> declaration =
                counted.type().isEmpty() ? List.of() : List.of(counted.type() + " " + counted.variable() + ";", "");
        return with(declaration, loop + (counted.brace().isEmpty() ? "" : " {"), List.of(), "");
    }

    private Help repeating() {
        return with(
                List.of(),
                "bpf_repeat(" + ROUNDS + ") {",
                List.of("\tif (!(" + head.condition() + "))", "\t\tbreak;"),
                "; the number is the most rounds that there will be");
    }

    private Help with(List<String> before, String loop, List<String> inside, String more) {
        List<String> code = new ArrayList<>(forgetting.function());
        List<Edit> edits = new ArrayList<>(forgetting.functionEdits());
        if (!before.isEmpty()) {
            edits.add(Edit.before(head.file(), head.line(), head.indented(before)));
        }
        edits.add(Edit.replace(head.file(), head.line(), head.indentation() + loop));
        List<String> body = new ArrayList<>(inside);
        body.addAll(forgetting.uses());
        if (!body.isEmpty()) {
            edits.add(Edit.after(head.file(), head.line(), head.indented(body)));
        }
        code.addAll(before);
        code.add(loop);
        code.addAll(body);
        String forgets = forgetting.uses().isEmpty() ? "" : ", as nothing is known of what a global function returns";
        return new Help(
                "let an iterator count the rounds (since Linux 6.4): one of them then stands for all" + forgets + more,
                code,
                edits);
    }
}
