package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.state.RegValue;
import java.util.List;

/** A pointer that may be NULL is used without asking whether it is. */
final class MissingNullCheck implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        RegValue value = failure.value();
        if (value == null || !value.mayBeNull()) {
            return null;
        }
        Chapter born = failure.last(PathEvent.Origin.class);
        int birth = born == null ? failure.insnIndex() : born.event().insn();
        String name = name(failure, birth);
        String maker = failure.callee(birth);
        String what = Words.quoted(name, "the pointer");
        Finding finding = Finding.of("missing-null-check", what + " may be NULL here, and nothing has checked it")
                .fault("used without a check")
                .proof("a comparison with NULL on every way to this place", KnownText.of(value));
        if (birth != failure.insnIndex() && born != null && !isEntry(born, failure)) {
            finding.label(failure.label(
                    birth,
                    maker.isEmpty()
                            ? "it comes from here, and may be NULL"
                            : maker + "() returns NULL when there is nothing"));
        }
        return finding.help(help(failure, born, birth, name)).done();
    }

    private static boolean isEntry(Chapter born, Failure failure) {
        return born.step() == 0 && failure.callee(born.event().insn()).isEmpty();
    }

    private static String name(Failure failure, int birth) {
        String text = failure.statementText(birth);
        Assignment assigned = birth == failure.insnIndex() ? null : assignment(failure, birth, text);
        if (assigned != null) {
            return assigned.name();
        }
        CallText call = failure.callText(failure.insnIndex());
        if (call != null
                && failure.register() >= 1
                && call.argument(failure.register() - 1).matches("\\w+")) {
            return call.argument(failure.register() - 1);
        }
        AccessText access = failure.place() == null
                ? null
                : AccessText.any(
                        failure.textAt(failure.insnIndex()), failure.place().column());
        return access == null ? "" : access.base();
    }

    private static Assignment assignment(Failure failure, int birth, String text) {
        CallText call = failure.callText(birth);
        return call == null ? Assignment.first(text) : Assignment.before(call.text(), call.start());
    }

    private static Help help(Failure failure, Chapter born, int birth, String name) {
        if (name.isEmpty()) {
            return Help.of("compare the pointer with NULL, and leave if it is, before it is used");
        }
        String leave = new EarlyReturn(failure).in(failure.insnIndex());
        List<String> check = List.of("if (!" + name + ")", "\t" + leave);
        String words = "check '" + name + "' before it is used";
        Statement origin = failure.statementAt(birth);
        boolean known = born != null && birth != failure.insnIndex() && !isEntry(born, failure);
        boolean sameFunction = failure.subprogramOf(birth) == failure.subprogramOf(failure.insnIndex());
        Advice advice = new Advice(failure);
        if (known
                && sameFunction
                && origin != null
                && !origin.isControl()
                && origin.text().contains(name)) {
            return advice.after(origin, words, check);
        }
        return advice.before(failure.insnIndex(), words, check);
    }
}
