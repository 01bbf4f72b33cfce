package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.LoopCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.Jump;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loop whose rounds change nothing, so that it does not end. */
final class InfiniteLoop implements RootCause {
    private static final Pattern CONDITION = Pattern.compile("while\\s*\\((.*)\\)");

    @Override
    public Explanation explain(Failure failure) {
        if (!failure.is(LoopCode.INFINITE_LOOP) || failure.path() == null) {
            return null;
        }
        int back = jumpBack(failure);
        Matcher condition = CONDITION.matcher(failure.textAt(failure.insnIndex()));
        Finding finding = Finding.of("infinite-loop", "this loop never ends: a round of it changes nothing")
                .fault(
                        condition.find()
                                ? "nothing in the loop changes '"
                                        + condition.group(1).strip() + "'"
                                : "here again, with nothing changed")
                .proof(
                        "a change in each round of something that the loop's end depends on",
                        "two rounds in the same state");
        if (back >= 0 && !samePlace(failure, back)) {
            finding.label(failure.label(back, "and from here back again"));
        }
        return finding.help(
                        "change in each round what the loop's condition asks for, or count the rounds: bpf_for(i, 0, N), bpf_repeat(N)")
                .done();
    }

    private static boolean samePlace(Failure failure, int back) {
        return failure.place() != null && failure.lineOf(back) != null
                ? failure.place().line() == failure.lineOf(back).line()
                : back == failure.insnIndex();
    }

    private static int jumpBack(Failure failure) {
        Insn[] insns = failure.program().insns();
        int best = -1;
        for (int at = 0; at < insns.length; at++) {
            boolean back = insns[at] instanceof Branch branch && branch.targetFrom(at) <= at
                    || insns[at] instanceof Jump jump && jump.targetFrom(at) <= at;
            int visits = failure.path().visits(at);
            if (back && visits > 0 && (best < 0 || visits > failure.path().visits(best))) {
                best = at;
            }
        }
        return best;
    }
}
