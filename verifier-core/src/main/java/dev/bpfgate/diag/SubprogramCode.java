package dev.bpfgate.diag;

/** What can be wrong with calls of subprograms, with the functions themselves, and what is said of them in passing. */
public enum SubprogramCode implements DiagnosticCode {
    CALL_RESERVED_FIELDS("BPF_CALL uses reserved fields\n", -22),
    CALL_UNDER_LOCK("function calls are not allowed while holding a lock\n", -22),
    TOO_MANY_FRAMES("the call stack of %d frames is too deep\n", -7),
    GLOBAL_CALL_UNDER_LOCK(
            "global function calls are not allowed while holding a lock,\nuse static function instead\n", -22),
    GLOBAL_CALL_MAY_SLEEP(
            "global functions that may sleep are not allowed in non-sleepable context,\n"
                    + "i.e., in a RCU/IRQ/preempt-disabled section, or in\na non-sleepable BPF program context\n",
            -22),
    GLOBAL_CALL_ARGUMENTS("Caller passes invalid args into func#%d ('%s')\n", -22),
    ARGUMENT_NOT_SCALAR("R%d is not a scalar\n", -22),
    ARGUMENT_NOT_CONTEXT("arg#%d expects pointer to ctx\n", -22),
    ARGUMENT_MAY_BE_NULL("arg#%d is expected to be non-NULL\n", -22),
    ARGUMENT_NOT_ARENA("R%d is not a pointer to arena or scalar.\n", -22),
    GLOBAL_RETURNS_NO_SCALAR("Global function %s() doesn't return scalar. Only those are supported.\n", -22),
    GLOBAL_TOO_MANY_ARGUMENTS("Global function %s() with %d > %d args. Buggy compiler.\n", -22),
    GLOBAL_ARGUMENT_SIZE("arg#%d reference type('%s %s') size cannot be determined: %d\n", -22),
    GLOBAL_ARGUMENT_TYPE("Arg#%d type %s in %s() is not supported yet.\n", -22),
    ARGUMENT_TAG_STATIC("arg#%d type tag is not supported in static functions\n", -95),
    ARGUMENT_TAG_UNKNOWN("arg#%d has unsupported set of tags\n", -95),
    ARGUMENT_TAG_COMBINATION("arg#%d has invalid combination of tags\n", -22),
    ARGUMENT_TAG_NO_POINTER("arg#%d has pointer tag, but is not a pointer type\n", -22),
    ARGUMENT_UNTRUSTED_ALONE("arg#%d untrusted cannot be combined with any other tags\n", -22),
    ARGUMENT_UNTRUSTED_TYPE("arg#%d has type %s '%s', but only struct or primitive types are allowed\n", -22),
    ARGUMENT_ARENA_ALONE("arg#%d arena cannot be combined with any other tags\n", -22),
    ARGUMENT_MATCHING("arg#%d reference type('%s %s') candidate matching error: %d\n", -22),
    ARGUMENT_MATCHES("arg#%d reference type('%s %s') %s\n", -2),
    CONTEXT_TYPE_WITHOUT_NAME("arg#%d type doesn't have a name\n", -22),
    CONTEXT_TYPE_NOT_VOID("arg#%d should be void pointer\n", -22),
    CONTEXT_TYPE_WRONG("arg#%d should be `struct %s *`\n", -22),
    EXCEPTION_HANDLER_ARGUMENTS("exception cb only supports single integer argument\n", -22),
    EXCEPTION_HANDLER_CALLED("insn %d cannot call exception cb directly", -22),
    EXCEPTION_HANDLER_TAIL_CALL("cannot tail call within exception cb\n", -22),
    THROW_IN_CALLBACK("bpf_throw kfunc (insn %d) cannot be called from callback subprog %d\n", -22),
    CALLBACK_REMOVED("verifier bug: No program to jit at insn %d (subprog < 0)\n", -14),
    STACK_FRAMES_TOO_DEEP("the call stack of %d frames is too deep !\n", -7),
    STACK_OF_ONE_TOO_LARGE("stack size of subprog %d is %d. Too large\n", -13),
    STACK_COMBINED_TOO_LARGE("combined stack size of %d calls is %d. Too large\n", -13),
    STACK_BEFORE_TAIL_CALL(
            "tail_calls are not allowed when call stack of previous frames is %d bytes. Too large\n", -13),
    STACK_EXTRA_TOO_LARGE("stack size %d(extra %d) is too large\n", -22);

    private final String template;
    private final int errno;

    SubprogramCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.CALL;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public int errno() {
        return errno;
    }
}
