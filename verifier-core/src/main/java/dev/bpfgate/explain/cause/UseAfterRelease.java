package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.List;

/** An object is used, or given back once more, after it was given back. */
final class UseAfterRelease implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        RegValue value = failure.value();
        boolean fits = failure.is(
                        MemoryCode.INVALID_MEMORY_ACCESS, HelperCode.ARGUMENT_TYPE, HelperCode.RELEASE_NEEDS_REFERENCE)
                && value != null
                && !value.isPointer();
        Chapter born = fits ? failure.last(PathEvent.Origin.class) : null;
        RegValue then = born == null ? null : failure.path().destinationAfter(born.step());
        if (then == null || then.refId() == 0) {
            return null;
        }
        Chapter released = failure.last(PathEvent.Released.class);
        return released == null ? null : explain(failure, born, released.event().insn());
    }

    private static Explanation explain(Failure failure, Chapter born, int released) {
        String releaser = failure.callee(released);
        CallText taking = failure.callText(born.event().insn());
        Assignment assigned = taking == null ? null : Assignment.before(taking.text(), taking.start());
        String what = Words.quoted(assigned == null ? "" : assigned.name(), "the object");
        boolean twice = failure.insn().kind() == InsnKind.CALL;
        return Finding.of(
                        twice ? "released-twice" : "use-after-release",
                        what + " is " + (twice ? "given back twice" : "used after it was given back"))
                .fault(twice ? "given back once more" : "used here")
                .label(failure.label(born.event().insn(), "taken here"))
                .label(failure.label(released, releaser + "() ends its life"))
                .help(twice ? leaveAfter(failure, released) : readBefore(failure, released))
                .done();
    }

    private static Help leaveAfter(Failure failure, int released) {
        String words = "leave after the first one";
        Statement statement = failure.statementAt(released);
        String leave = new EarlyReturn(failure).in(released);
        if (statement == null
                || statement.first() == statement.last()
                || !statement.isControl()
                || statement.text().endsWith("}")) {
            return Help.of(words, List.of(leave));
        }
        int line = statement.last();
        String text = failure.source().text(statement.file(), line);
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.replace(statement.file(), line - 1, failure.source().text(statement.file(), line - 1) + " {"));
        edits.add(Edit.after(statement.file(), line, List.of(indent + leave, statement.indent() + "}")));
        return new Help(words, List.of(leave), statement.hasElse(failure.source()) ? List.of() : edits);
    }

    private static Help readBefore(Failure failure, int released) {
        String words = "read what is needed before it is given back";
        Statement using = failure.statementAt(failure.insnIndex());
        Statement releasing = failure.statementAt(released);
        boolean returns = using != null && using.text().matches("return\\b.*;");
        if (!returns || releasing == null) {
            return Help.of(words);
        }
        String value = using.text().replaceFirst("^return\\s*", "").replaceFirst(";.*", "");
        String name = failure.freshName("result", "value");
        String declaration = "int " + name + " = " + value + ";";
        Advice advice = new Advice(failure);
        return Advice.all(
                words,
                List.of(declaration),
                List.of(
                        advice.before(releasing, words, List.of(declaration, ""))
                                .edits(),
                        Advice.replacing(using, value, name)));
    }
}
