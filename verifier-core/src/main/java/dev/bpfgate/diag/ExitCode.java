package dev.bpfgate.diag;

/** What can be wrong where a program, a subprogram or a callback ends. */
public enum ExitCode implements DiagnosticCode {
    EXIT_RESERVED_FIELDS("BPF_EXIT uses reserved fields\n", -22),
    STACK_POINTER_RETURNED("cannot return stack pointer to the caller\n", -22),
    CALLBACK_RETURNS_POINTER("R0 not a scalar value\n", -13),
    POINTER_LEAK_BY_RETURN("R%d leaks addr as return value\n", -13),
    SUBPROGRAM_RETURNS_POINTER("At subprogram exit the register R%d is not a scalar value (%s)\n", -22),
    RETURN_VALUE_UNKNOWN("%s the register R%d is not a known value (%s)\n", -22),
    RETURN_VALUE_OUT_OF_RANGE("%s the register %s has%s should have been in [%d, %d]\n", -22),
    RETURN_VALUE_OF_VOID_HOOK("Note, BPF_LSM_CGROUP that attach to void LSM hooks can't modify return value!\n", -22);

    private final String template;
    private final int errno;

    ExitCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.REGISTER_TYPE;
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
