package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.LimitCode;
import dev.bpfgate.diag.LoopCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Jump;
import dev.bpfgate.link.LineRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loop that does not end, or that has too many rounds or ways through it to follow them all. */
final class TooComplex implements RootCause {
    private static final Pattern HEADER = Pattern.compile("(for\\s*\\([^;]*;\\s*)(\\w+)(\\s*<\\s*[^;]+?)(\\s*;.*)");

    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null) {
            return null;
        }
        if (failure.is(LoopCode.INFINITE_LOOP)) {
            return endless(failure);
        }
        return failure.is(
                        LimitCode.TOO_MANY_INSNS, LimitCode.TOO_MANY_PENDING, HelperCode.TOO_MANY_PENDING_FOR_CALLBACK)
                ? complex(failure)
                : null;
    }

    private static Explanation endless(Failure failure) {
        int back = hottestJump(failure, true);
        String condition = condition(failure.textAt(failure.insnIndex()));
        Finding finding = Finding.of(
                        "infinite-loop", "this loop comes back with everything as it was, so it never ends")
                .fault(
                        condition.isEmpty()
                                ? "here again, with nothing changed"
                                : "nothing in the loop changes '" + condition + "'")
                .proof("in each round, something that leads to the loop's end", "two rounds in the same state");
        if (back >= 0) {
            finding.label(failure.label(back, "and from here back again"));
        }
        return finding.help(
                        "change in each round what the loop's condition asks for, or count the rounds: bpf_for(i, 0, N), bpf_repeat(N)")
                .done();
    }

    private static String condition(String text) {
        Matcher found = Pattern.compile("while\\s*\\((.*)\\)").matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    private static Explanation complex(Failure failure) {
        int back = hottestJump(failure, true);
        int fork = hottestJump(failure, false);
        boolean loop = back >= 0 && failure.path().visits(back) > 1;
        String visits = back < 0 ? "" : Integer.toString(failure.path().visits(back));
        Finding finding = Finding.of(
                        "too-complex",
                        loop
                                ? "the verifier followed this loop " + visits + " times and gave up"
                                : "the program has more ways through it than the verifier follows")
                .proof("at most 1000000 instructions on all ways together, and 8192 ways waiting", "");
        finding.fault("it gave up here");
        if (back >= 0) {
            finding.label(failure.label(back, "the loop goes on from here, " + visits + " times"));
        }
        if (fork >= 0
                && fork != back
                && failure.path().visits(fork) > (back < 0 ? 1 : failure.path().visits(back) / 2)) {
            finding.label(failure.label(
                    fork, "each time there are two ways here: " + failure.path().visits(fork) + " visits"));
        }
        return finding.help(bound(failure, back))
                .help("verify the loop's body once, not every round: bpf_loop(), or bpf_for() from bpf_helpers.h")
                .done();
    }

    private static int hottestJump(Failure failure, boolean backwards) {
        Insn[] insns = failure.program().insns();
        int best = -1;
        for (int at = 0; at < insns.length; at++) {
            boolean jumpsBack = insns[at] instanceof Branch branch && branch.targetFrom(at) <= at
                    || insns[at] instanceof Jump jump && jump.targetFrom(at) <= at;
            boolean candidate = backwards ? jumpsBack : insns[at] instanceof Branch && !jumpsBack;
            if (candidate
                    && failure.path().visits(at) > 0
                    && (best < 0 || failure.path().visits(at) > failure.path().visits(best))) {
                best = at;
            }
        }
        return best;
    }

    private static Help bound(Failure failure, int back) {
        LineRecord line = failure.lineOf(back);
        String text = line == null ? "" : failure.source().text(line.file(), line.line());
        Matcher header = HEADER.matcher(text);
        if (!header.find() || failure.source().whole(line.file()).isEmpty()) {
            return null;
        }
        String better = header.replaceFirst("$1$2$3 && $2 < 1000$4");
        return new Advice(failure)
                .line(line.file(), line.line(), better, "give the loop a bound that is a constant, and not too high");
    }
}
