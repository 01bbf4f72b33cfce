package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.SubprogramCode;
import java.util.Map;

/** Locks, RCU and other sections that are begun and ended. */
final class SectionRules {
    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    KfuncCode.RCU_NESTED,
                    new PlainRule(
                            "section-nested",
                            "an RCU section begins in another one",
                            "begun here",
                            "",
                            "the outer section is enough: take this pair of bpf_rcu_read_lock() and bpf_rcu_read_unlock() away")),
            entry(
                    KfuncCode.RCU_UNLOCK_UNMATCHED,
                    new PlainRule(
                            "section-not-begun",
                            "an RCU section ends that was not begun on this way",
                            "ended here",
                            "bpf_rcu_read_lock() before it on every way to here",
                            "begin it on every way that comes here")),
            entry(
                    KfuncCode.PREEMPT_ENABLE_UNMATCHED,
                    new PlainRule(
                            "section-not-begun",
                            "preemption is switched on that was not switched off on this way",
                            "switched on here",
                            "bpf_preempt_disable() before it on every way to here",
                            "switch it off on every way that comes here")),
            entry(
                    KfuncCode.KFUNC_NEEDS_RCU,
                    new PlainRule(
                            "section-needed",
                            "{callee} can only be called in an RCU section",
                            "called here",
                            "a call between bpf_rcu_read_lock() and bpf_rcu_read_unlock()",
                            "call bpf_rcu_read_lock() before it, and bpf_rcu_read_unlock() when done")),
            entry(
                    KfuncCode.ITERATOR_NEEDS_RCU,
                    new PlainRule(
                            "section-needed",
                            "{callee} can only be called in an RCU section",
                            "called here",
                            "a call between bpf_rcu_read_lock() and bpf_rcu_read_unlock()",
                            "begin the section before the iterator is made, and end it after it is destroyed")),
            entry(
                    KfuncCode.IRQ_FLAG_NOT_INITIALISED,
                    new PlainRule(
                            "section-not-begun",
                            "interrupts are restored from flags that were not saved on this way",
                            "restored here",
                            "bpf_local_irq_save() with the same variable on every way to here",
                            "save the flags first, and restore them once")),
            entry(
                    KfuncCode.IRQ_FLAG_NOT_UNINITIALISED,
                    new PlainRule(
                            "section-nested",
                            "the variable already holds saved flags",
                            "saved here again",
                            "a variable that holds no saved flags",
                            "restore first, or use a variable of its own for each")),
            entry(
                    KfuncCode.IRQ_FLAG_OF_OTHER_KFUNC,
                    new PlainRule(
                            "other-lock-released",
                            "flags that one pair of functions saved are restored by another",
                            "restored here",
                            "the function that belongs to the one which saved them",
                            "restore with bpf_local_irq_restore() what bpf_local_irq_save() saved; locks restore their own")),
            entry(
                    KfuncCode.IRQ_RESTORE_OUT_OF_ORDER,
                    new PlainRule(
                            "section-order",
                            "saved flags are restored in the wrong order",
                            "restored here",
                            "the flags that were saved last",
                            "restore in the reverse of the order of saving")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_IRQ_FLAG,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants the address of a variable on the stack for the flags",
                            "passed here",
                            "the address of a local unsigned long",
                            "declare unsigned long flags; in the function, and pass &flags")),
            entry(
                    HelperCode.UNLOCK_OUT_OF_ORDER,
                    new PlainRule(
                            "section-order",
                            "locks are released in the wrong order",
                            "released here",
                            "the lock that was taken last",
                            "release locks in the reverse of the order in which they were taken")),
            entry(
                    HelperCode.LOCKS_THE_SAME_TWICE,
                    new PlainRule(
                            "second-lock",
                            "a lock is taken that is held already",
                            "taken here again",
                            "",
                            "release it first, or leave the second one out")),
            entry(
                    HelperCode.LOCK_IN_TREE_CALLBACK,
                    new PlainRule(
                            "call-under-lock",
                            "the comparison of a tree takes or releases a lock",
                            "called here",
                            "",
                            "the lock is held already while a tree compares: leave this out")),
            entry(
                    OwnershipCode.NOT_IN_TREE_CALLBACK,
                    new PlainRule(
                            "call-under-lock",
                            "{callee} cannot be called in the comparison of a tree",
                            "called here",
                            "",
                            "only compare there, and return which comes first")),
            entry(
                    OwnershipCode.LOCK_NOT_HELD,
                    new PlainRule(
                            "lock-not-held",
                            "{callee} needs the lock that lies beside the {1}, and it is not held",
                            "called here",
                            "bpf_spin_lock() of the lock in the same value or structure",
                            "take that lock before, and release it afterwards")),
            entry(
                    SubprogramCode.GLOBAL_CALL_MAY_SLEEP,
                    new PlainRule(
                            "sleeps-in-section",
                            "a global function that may sleep is called where nothing may",
                            "called here",
                            "a place where programs may sleep",
                            "make the function static, or call it outside of the section")));

    private SectionRules() {}
}
