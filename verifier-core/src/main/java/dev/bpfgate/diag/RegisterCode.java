package dev.bpfgate.diag;

/** What can be wrong with the use of a register. */
public enum RegisterCode implements DiagnosticCode {
    NO_SUCH_REGISTER("R%d is invalid\n", -22),
    NOT_READABLE("R%d !read_ok\n", -13),
    FRAME_POINTER_READ_ONLY("frame pointer is read only\n", -13);

    private final String template;
    private final int errno;

    RegisterCode(String template, int errno) {
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
