package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.FunctionText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.KnownText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.link.LineRecord;
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
        if (birth != failure.insnIndex() && born != null && !isEntry(born)) {
            finding.label(failure.label(
                    birth,
                    maker.isEmpty() ? "it comes from here, and may be NULL" : maker + "() returns NULL" + when(maker)));
        }
        otherChecks(failure, born, name, finding);
        return finding.help(help(failure, born, birth, name)).done();
    }

    /** A check of another pointer in between is what people look at and believe in. */
    private static void otherChecks(Failure failure, Chapter born, String name, Finding finding) {
        for (int step = born == null ? failure.end() : born.step() + 1; step < failure.end(); step++) {
            boolean branch =
                    failure.program().insns()[failure.path().insn(step)].kind() == InsnKind.BRANCH;
            RegValue after = failure.path().destinationAfter(step);
            if (branch && failure.path().destinationBefore(step).mayBeNull() && after != null && !after.mayBeNull()) {
                String words = "this asks about another pointer" + (name.isEmpty() ? "" : ", not about '" + name + "'");
                finding.label(failure.label(failure.path().insn(step), words));
            }
        }
    }

    private static boolean isEntry(Chapter born) {
        return ((PathEvent.Origin) born.event()).isArgument();
    }

    private static String when(String maker) {
        if (maker.endsWith("lookup_elem")) {
            return " if the map has no such entry";
        }
        return maker.contains("ringbuf") ? " if there is no room" : " if there is none";
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
        boolean known = born != null && birth != failure.insnIndex() && !isEntry(born);
        boolean sameFunction = failure.subprogramOf(birth) == failure.subprogramOf(failure.insnIndex());
        Advice advice = new Advice(failure);
        if (known
                && sameFunction
                && origin != null
                && !origin.isControl()
                && origin.text().contains(name)) {
            return advice.after(origin, words, check);
        }
        boolean parameter = born != null && isEntry(born);
        return parameter ? atEntry(failure, words, check) : advice.before(failure.insnIndex(), words, check);
    }

    /** A parameter can be asked before anything else is done. */
    private static Help atEntry(Failure failure, String words, List<String> check) {
        LineRecord place = failure.place();
        FunctionText function =
                place == null ? null : FunctionText.around(failure.source(), place.file(), place.line());
        if (function == null || function.head() == 0) {
            return Help.of(words, check);
        }
        List<String> lines = check.stream().map(line -> "\t" + line).toList();
        return new Help(words, check, List.of(Edit.after(function.file(), function.head(), lines)));
    }
}
