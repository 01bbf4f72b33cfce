package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.PathEvent.Section;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.ResourceCode;
import dev.bpfgate.explain.Edit;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.Assignment;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import dev.bpfgate.isa.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A path ends, and what it took - an object, a lock, a section - is not given back. */
final class ReferenceLeak implements RootCause {
    private static final Map<DiagnosticCode, Section> SECTIONS = Map.of(
            ResourceCode.INSIDE_SPIN_LOCK, Section.LOCK,
            ResourceCode.INSIDE_RCU_READ_LOCK, Section.RCU,
            ResourceCode.INSIDE_PREEMPT_DISABLE, Section.PREEMPTION_OFF,
            ResourceCode.INSIDE_IRQ_SAVE, Section.INTERRUPTS_OFF);

    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null || !(failure.insn() instanceof Exit)) {
            return null;
        }
        int taken = takenAt(failure);
        return taken < 0 ? null : explain(failure, taken);
    }

    private static int takenAt(Failure failure) {
        Rejection.Line leak = failure.line(ResourceCode.UNRELEASED_REFERENCE);
        if (leak != null) {
            return (int) Failure.number(leak, 1);
        }
        Section section = SECTIONS.get(failure.code());
        Chapter entered = section == null ? null : failure.last(section);
        return entered == null ? -1 : entered.event().insn();
    }

    private static Explanation explain(Failure failure, int taken) {
        boolean object = failure.is(ResourceCode.REFERENCE_LEAK);
        String taker = failure.callee(taken);
        CallText call = failure.callText(taken);
        Assignment assigned = call == null ? null : Assignment.before(call.text(), call.start());
        String name = assigned == null ? "" : assigned.name();
        String what = object
                ? Words.quoted(name, "what " + taker + "() made") + " is not given back"
                : taker.contains("spin_lock")
                        ? "the lock that " + taker + "() takes is not released"
                        : "what " + (taker.isEmpty() ? "was begun" : taker + "() begins") + " is not ended";
        String giver = Pairs.giver(taker, name, arguments(call));
        WayOut way = WayOut.of(failure, name);
        Finding finding = Finding.of(object ? "reference-leak" : "lock-not-released", what + " on every way out")
                .fault("still held when the function ends")
                .proof(
                        giver.isEmpty() ? "" : Pairs.name(giver) + "() on every way out",
                        "taken, and not given back on this way")
                .label(failure.label(taken, "taken here"));
        if (way != null) {
            finding.label(failure.label(
                    way.file(),
                    way.decided(),
                    way.returns() == way.decided()
                            ? "this way out does not give it back"
                            : "the failing way goes through here"));
            if (way.returns() != way.decided() && way.returns() > 0) {
                finding.label(failure.label(way.file(), way.returns(), "and leaves here, without giving it back"));
            }
        }
        return finding.help(help(failure, way, giver, name)).done();
    }

    private static List<String> arguments(CallText call) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; call != null && i < call.spans().size(); i++) {
            arguments.add(call.argument(i));
        }
        return arguments;
    }

    private static Help help(Failure failure, WayOut way, String giver, String name) {
        if (giver.isEmpty()) {
            return Help.of("give it back before this return");
        }
        String words = "give it back before leaving" + (giver.contains("ringbuf_discard") ? " (or submit it)" : "");
        List<Edit> edits = way == null ? List.of() : way.before(failure, List.of(giver), name);
        return new Help(words, List.of(giver), isDeclared(failure, giver) ? edits : List.of());
    }

    /** Kernel functions must be declared before they are called; helpers are. */
    private static boolean isDeclared(Failure failure, String giver) {
        String name = Pairs.name(giver);
        boolean helper = name.matches("bpf_(ringbuf_discard|sk_release|spin_unlock)(_dynptr)?");
        return helper
                || failure.place() == null
                || failure.source().whole(failure.place().file()).stream()
                        .anyMatch(line -> line.contains(name) || line.contains("vmlinux.h"));
    }
}
