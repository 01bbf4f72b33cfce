package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Statement;
import dev.bpfgate.interp.trace.ValueStory.Chapter;
import java.util.List;

/** A call that is not allowed while a lock is held or inside of a section, or that releases another lock. */
final class LockRules implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        if (failure.path() == null) {
            return null;
        }
        Chapter locked = failure.last(PathEvent.Section.LOCK);
        int lock = locked == null ? -1 : locked.event().insn();
        if (failure.is(HelperCode.UNLOCK_OF_OTHER) && lock >= 0) {
            return otherLock(failure, lock);
        }
        if (failure.is(SubprogramCode.CALL_UNDER_LOCK, SubprogramCode.GLOBAL_CALL_UNDER_LOCK, HelperCode.LOCKS_TWICE)
                && lock >= 0) {
            return underLock(failure, lock);
        }
        if (failure.is(HelperCode.HELPER_SLEEPS_UNDER_RCU, KfuncCode.KFUNC_SLEEPS_UNDER_RCU)) {
            return sleeping(failure, PathEvent.Section.RCU, "bpf_rcu_read_unlock()");
        }
        if (failure.is(HelperCode.HELPER_SLEEPS_UNPREEMPTIBLE, KfuncCode.KFUNC_SLEEPS_UNPREEMPTIBLE)) {
            return sleeping(failure, PathEvent.Section.PREEMPTION_OFF, "bpf_preempt_enable()");
        }
        return failure.is(HelperCode.HELPER_SLEEPS_WITHOUT_IRQ, KfuncCode.KFUNC_SLEEPS_WITHOUT_IRQ)
                ? sleeping(failure, PathEvent.Section.INTERRUPTS_OFF, "bpf_local_irq_restore()")
                : null;
    }

    private static Explanation otherLock(Failure failure, int lock) {
        CallText taken = failure.callText(lock);
        CallText released = failure.callText(failure.insnIndex());
        Finding finding = Finding.of("other-lock-released", "the lock that is released is not the one that is held")
                .fault("releases another lock")
                .label(failure.label(lock, "this lock is held"));
        if (taken != null && released != null && !taken.argument(0).isEmpty()) {
            finding.help(new Advice(failure)
                    .replace(
                            failure.statementAt(failure.insnIndex()),
                            released.argument(0),
                            taken.argument(0),
                            "release the lock that was taken"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("release the lock that was taken").done();
    }

    private static Explanation underLock(Failure failure, int lock) {
        String callee = failure.callee(failure.insnIndex());
        boolean second = callee.endsWith("spin_lock");
        String title = second
                ? "a second lock is taken while one is held"
                : (callee.isEmpty() ? "a function" : callee + "()") + " is called while a lock is held";
        Finding finding = Finding.of(second ? "second-lock" : "call-under-lock", title)
                .fault(second ? "the second one" : "called here")
                .proof("no call but the unlock between bpf_spin_lock() and bpf_spin_unlock()", "a lock is held")
                .label(failure.label(lock, "the lock is taken here"));
        return finding.help(
                        second
                                ? Help.of(
                                        "release the first lock before the second is taken, or put both values under one lock")
                                : hoist(failure, lock))
                .done();
    }

    /** Calls before the lock is taken, and keeps the result in a variable. */
    private static Help hoist(Failure failure, int lock) {
        String words = "call it before the lock is taken, and keep the result";
        CallText call = failure.callText(failure.insnIndex());
        Statement locking = failure.statementAt(lock);
        Statement calling = failure.statementAt(failure.insnIndex());
        boolean assigned =
                call != null && call.text().substring(0, call.start()).matches(".*=\\s*(\\(.*\\)\\s*)?");
        if (!assigned || locking == null || calling == null || !call.call().matches("\\w+\\(\\s*\\)")) {
            return Help.of(words);
        }
        String variable = freeName(failure, calling.file(), call.function().contains("ktime") ? "now" : "value");
        String declaration = "__u64 " + variable + " = " + call.call() + ";";
        Advice advice = new Advice(failure);
        return Advice.all(
                words,
                List.of(declaration),
                List.of(
                        advice.before(locking, words, List.of(declaration, "")).edits(),
                        Advice.replacing(calling, call.call(), variable)));
    }

    private static String freeName(Failure failure, String file, String wish) {
        boolean taken = failure.source().whole(file).stream().anyMatch(line -> line.matches(".*\\b" + wish + "\\b.*"));
        return taken ? wish + "_before" : wish;
    }

    private static Explanation sleeping(Failure failure, PathEvent.Section section, String closer) {
        Chapter entered = failure.last(section);
        if (entered == null) {
            return null;
        }
        String callee = failure.callee(failure.insnIndex());
        String opener = failure.callee(entered.event().insn());
        Finding finding = Finding.of("sleeps-in-section", callee + "() may sleep, and must not after " + opener + "()")
                .fault("may sleep")
                .label(failure.label(entered.event().insn(), "the section begins here"));
        return finding.help("call it before " + opener + "() or after " + closer)
                .done();
    }
}
