package dev.bpfgate.diag;

/** The limits of what the kernel is willing to explore. */
public enum LimitCode implements DiagnosticCode {
    TOO_MANY_PENDING("The sequence of %d jumps is too complex.\n", Errno.EFAULT),
    TOO_MANY_INSNS("BPF program is too large. Processed %d insn\n", Errno.E2BIG);

    private final String template;
    private final int errno;

    LimitCode(String template, int errno) {
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
