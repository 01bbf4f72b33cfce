package dev.bpfgate.diag;

/** What can be wrong with an access to the stack. */
public enum StackCode implements DiagnosticCode {
    STACK_UNBOUNDED("invalid unbounded variable-offset%s stack R%d\n", -13),
    STACK_OUT_OF_BOUNDS("invalid%s stack R%d off=%lld size=%d\n", -13),
    STACK_OUT_OF_BOUNDS_VARIABLE("invalid variable-offset%s stack R%d var_off=%s off=%d size=%d\n", -13),
    POINTER_CORRUPTION("attempt to corrupt spilled pointer on stack\n", -13),
    SPILL_SIZE("invalid size of register spill\n", -13),
    FILL_SIZE("invalid size of register fill\n", -13),
    SPILL_INTO_CALLER("cannot spill pointers to stack into stack frame of the caller\n", -22),
    UNINITIALISED_READ("invalid read from stack off %d+%d size %d\n", -13),
    UNINITIALISED_READ_BY_CALLEE("invalid read from stack R%d off %d+%d size %d\n", -13),
    UNINITIALISED_VARIABLE_READ("invalid read from stack R%d var_off %s+%d size %d\n", -13),
    SPILLED_POINTER_LEAK("leaking pointer from stack off %d\n", -13),
    VARIABLE_OFFSET_PASSED(
            "variable offset stack pointer cannot be passed into helper function; var_off=%s off=%d size=%d\n", -13),
    VARIABLE_OFFSET_UNPRIVILEGED("R%d variable offset stack access prohibited for !root, var_off=%s\n", -13),
    SPILL_IN_VARIABLE_WRITE("spilled ptr in range of var-offset stack write; insn %d, ptr off: %d", -22),
    UNINITIALISED_VARIABLE_WRITE(
            "uninit stack in range of var-offset write prohibited for !root; insn %d, off: %d", -22),
    ZERO_SIZED_READ("invalid zero-sized read\n", -13),
    WRITE_TO_DYNPTR("potential write to dynptr at off=%d disallowed\n", -13),
    OVERWRITE_REFERENCED_DYNPTR("cannot overwrite referenced dynptr\n", -22),
    STACK_TOO_SMALL("allocated_stack too small\n", -14),
    PRECISION_BEYOND_STACK(
            "verifier bug: stack slot %d, total slots %d (i >= func->allocated_stack / BPF_REG_SIZE)\n", -14);

    private final String template;
    private final int errno;

    StackCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.MEMORY;
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
