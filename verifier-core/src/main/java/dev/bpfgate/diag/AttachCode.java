package dev.bpfgate.diag;

/** What can be wrong with what a program is attached to. */
public enum AttachCode implements DiagnosticCode {
    STRUCTURE_UNSUPPORTED("attach_btf_id %u is not a supported struct\n", Errno.ENOTSUPP),
    OPERATION_PLACE("attach to invalid member idx %u of struct %s\n", Errno.EINVAL),
    OPERATION_NO_FUNCTION("attach to invalid member %s(@idx %u) of struct %s\n", Errno.EINVAL),
    OPERATION_UNSUPPORTED("attach to unsupported member %s of struct %s\n", Errno.ENOTSUPP),
    OPERATION_TAIL_CALL("program with __ref argument cannot tail call\n", Errno.EINVAL),
    FUNCTION_ARGUMENTS_MANY("The function %s has %d arguments. Too many.\n", Errno.EINVAL),
    FUNCTION_RETURN_TYPE("The function %s return type %s is unsupported.\n", Errno.EINVAL),
    FUNCTION_VARIADIC("The function %s with variable args is unsupported.\n", Errno.EINVAL),
    FUNCTION_ARGUMENT_TYPE("The function %s arg%d type %s is unsupported.\n", Errno.EINVAL),
    FUNCTION_ARGUMENT_VOID("The function %s has malformed void argument.\n", Errno.EINVAL),
    FUNCTION_NOT_SLEEPABLE("%s is not sleepable\n", Errno.EINVAL),
    FUNCTION_NOT_MODIFIABLE("%s() is not modifiable\n", Errno.EINVAL),
    FUNCTION_DENIED("Attaching tracing programs to function '%s' is rejected.\n", Errno.EINVAL),
    FUNCTION_NO_RETURN("Attaching fexit/fmod_ret to __noreturn function '%s' is rejected.\n", Errno.EINVAL),
    HOOK_DISABLED("attach_btf_id %u points to disabled hook %s\n", Errno.EINVAL),
    HOOK_UNKNOWN("attach_btf_id %u points to wrong type name %s\n", Errno.EINVAL),
    TARGET_NO_FUNCTION("attach_btf_id %u is not a function\n", Errno.EINVAL),
    /** An iterator that the kernel does not have. The kernel prints no reason. */
    ITERATOR_UNKNOWN("", Errno.EINVAL);

    private final String template;
    private final int errno;

    AttachCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.POLICY;
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
