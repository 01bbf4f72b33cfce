package dev.bpfgate.diag;

/** Loops that the kernel sees not to end. */
public enum LoopCode implements DiagnosticCode {
    INFINITE_LOOP("infinite loop detected at insn %d\n", Errno.EINVAL);

    private final String template;
    private final int errno;

    LoopCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.PROGRAM_STRUCTURE;
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
