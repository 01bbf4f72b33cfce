package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.ResourceCode;
import java.util.Map;

/** Arguments that do not fit what is called, and calls that do not fit what is held. */
final class CallRules {
    private static final String GIVES_BACK_NOTHING = "{callee} gives back what this program has not taken";
    private static final String WHAT_WAS_TAKEN = "the pointer that a function returned which takes a reference";
    private static final String TAKE_FIRST =
            "pass what the function returned that took it, on every way, and nothing else";

    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    HelperCode.RELEASE_NEEDS_REFERENCE,
                    new PlainRule(
                            "nothing-to-release", GIVES_BACK_NOTHING, "given back here", WHAT_WAS_TAKEN, TAKE_FIRST)),
            entry(
                    HelperCode.RELEASE_OF_UNACQUIRED,
                    new PlainRule(
                            "nothing-to-release", GIVES_BACK_NOTHING, "given back here", WHAT_WAS_TAKEN, TAKE_FIRST)),
            entry(
                    KfuncCode.KFUNC_RELEASES_NOTHING,
                    new PlainRule(
                            "nothing-to-release", GIVES_BACK_NOTHING, "given back here", WHAT_WAS_TAKEN, TAKE_FIRST)),
            entry(
                    HelperCode.RELEASE_NEEDS_ZERO_OFFSET,
                    new PlainRule(
                            "pointer-not-movable",
                            "{callee} gets a pointer that has been moved",
                            "passed here",
                            "the pointer as it was returned",
                            "keep the pointer as it was returned, and move a copy")),
            entry(
                    HelperCode.LOCAL_STORAGE_FLAGS,
                    new PlainRule(
                            "flags-not-zero",
                            "{callee} takes no flags",
                            "called here",
                            "0 as the second argument",
                            "pass the constant 0")),
            entry(
                    HelperCode.HELPER_NOT_FOR_TARGET,
                    new PlainRule(
                            "helper-not-for-target",
                            "{callee} cannot be called where this program is attached",
                            "called here",
                            "one of the few functions of the kernel in which it is safe",
                            "attach where it is safe: for bpf_d_path() that is a hook such as security_file_permission()")),
            entry(
                    HelperCode.UNLOCK_WITHOUT_LOCK,
                    new PlainRule(
                            "lock-not-held",
                            "a lock is released that is not held on this way",
                            "released here",
                            "bpf_spin_lock() before it on every way to here",
                            "take the lock on every way that comes here, or release it only where it was taken")),
            entry(
                    ResourceCode.REFERENCE_LEAK,
                    new PlainRule(
                            "reference-leak",
                            "{0} may end the program while something is held",
                            "the program may end here",
                            "nothing that is still to be given back",
                            "give it back before; or read the packet with bpf_skb_load_bytes(), which never ends the"
                                    + " program")),
            entry(
                    ResourceCode.INSIDE_SPIN_LOCK,
                    new PlainRule(
                            "call-under-lock",
                            "{0} cannot be used while a spin lock is held",
                            "used here",
                            "no spin lock that is held",
                            "release the lock before: bpf_spin_unlock()")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_TRUSTED,
                    new PlainRule(
                            "pointer-not-trusted",
                            "{callee} wants a pointer to an object that cannot go away meanwhile",
                            "passed here",
                            "an argument of the hook or tracepoint, or what a function returned that takes a reference",
                            "take a reference first, say with bpf_task_acquire() or bpf_cgroup_acquire(), and check that for"
                                    + " NULL; a pointer that was read out of another object can be gone")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_RCU,
                    new PlainRule(
                            "pointer-not-trusted",
                            "{callee} wants a pointer that is read under RCU",
                            "passed here",
                            "a pointer read between bpf_rcu_read_lock() and bpf_rcu_read_unlock()",
                            "read the pointer, and call this, between bpf_rcu_read_lock() and bpf_rcu_read_unlock()")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_POSSIBLY_NULL,
                    new PlainRule(
                            "missing-null-check",
                            "{callee} takes no NULL, and may get it here",
                            "passed here",
                            "a comparison with NULL on every way to this place",
                            "check the pointer before the call")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_OTHER_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "{0}() wants a pointer to {2} {3}, and gets one to {5} {6}",
                            "passed here",
                            "a pointer to {2} {3}",
                            "pass a pointer to the right structure: a member's address with &, or what a pointer in it points"
                                    + " to")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_MEMORY_AND_SIZE,
                    new PlainRule(
                            "buffer-too-small",
                            "the size passed to {callee} is more than the memory has, or not known to be less",
                            "called here",
                            "a size between 0 and that of the memory",
                            "pass sizeof() of the buffer")),
            entry(
                    KfuncCode.KFUNC_POINTER_TARGET,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a pointer to {1} {2}, and gets memory of the program's own",
                            "passed here",
                            "a pointer to {1} {2} that the kernel gave to the program",
                            "pass the pointer that a hook, helper or kernel function gave, and not the address of a copy")));

    private CallRules() {}
}
