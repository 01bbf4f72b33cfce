package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.AccessText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.link.LineRecord;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.List;

/** A packet pointer is used after a helper that may have moved the packet. */
final class PacketMoved implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        RegValue value = failure.value();
        boolean fits = failure.is(MemoryCode.INVALID_MEMORY_ACCESS, HelperCode.ARGUMENT_TYPE)
                && value != null
                && value.isScalar();
        Chapter moved = fits ? failure.last(PathEvent.Invalidated.class) : null;
        Chapter born = failure.last(PathEvent.Origin.class);
        if (moved == null
                || born == null
                || ((PathEvent.Invalidated) moved.event()).reason() != PathEvent.Invalidated.Reason.PACKET_MOVED) {
            return null;
        }
        int mover = moved.step();
        LineRecord place = failure.place();
        AccessText access = place == null ? null : AccessText.any(failure.textAt(failure.insnIndex()), place.column());
        String name = access == null ? "" : access.base();
        int visible = visibleCall(failure, mover);
        String helper = failure.callee(failure.path().insn(mover));
        Finding finding = Finding.of(
                        "packet-pointer-invalidated",
                        helper + "() may move the packet, so " + Words.quoted(name, "the pointer")
                                + " from before it is no longer valid")
                .fault("the old pointer is used")
                .proof("a pointer made, and compared with the end, after the call", "one from before it")
                .label(failure.label(born.event().insn(), Words.quoted(name, "the pointer") + " is made from this"))
                .label(failure.label(
                        failure.path().insn(visible),
                        visible == mover
                                ? "this call makes it invalid"
                                : "this call makes it invalid: it calls " + helper + "()"));
        return finding.help(again(failure, failure.path().insn(visible), access))
                .done();
    }

    /** Returns the step that called, from the failing function, what moved the packet. */
    private static int visibleCall(Failure failure, int mover) {
        int depth = failure.path().depth(failure.end());
        int step = mover;
        while (step > 0 && failure.path().depth(step) > depth) {
            step--;
        }
        return step;
    }

    private static Help again(Failure failure, int call, AccessText access) {
        String words = "make the pointers anew after the call, and check them again";
        Statement statement = failure.statementAt(call);
        if (access == null || statement == null) {
            return Help.of(words);
        }
        PacketNames names = new PacketNames(failure);
        List<String> code = new ArrayList<>(names.remake(access.base(), statement.first()));
        String end = names.end();
        if (code.isEmpty() || end.isEmpty()) {
            return Help.of(words);
        }
        if (end.matches("\\w+")) {
            for (String line : names.remake(end, statement.first())) {
                if (!code.contains(line)) {
                    code.add(line);
                }
            }
        }
        code.add("if ((void *)(" + access.base() + " + 1) > " + (end.startsWith("(") ? end : "(void *)" + end) + ")");
        code.add("\t" + new EarlyReturn(failure).in(failure.insnIndex()));
        return new Advice(failure).after(statement, words, code);
    }
}
