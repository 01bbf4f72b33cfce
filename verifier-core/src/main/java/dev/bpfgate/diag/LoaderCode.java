package dev.bpfgate.diag;

/** What keeps a program from the kernel: the loader gives up on it. */
public enum LoaderCode implements DiagnosticCode {
    /** Something in the object cannot be resolved; the loader's reason is the argument. */
    NOT_LINKED("not-linked", "%s\n"),
    /** The program could get to something that the target lacks; what it lacks is the argument. */
    NOT_RESOLVED("not-resolved", "%s\n");

    private static final int EINVAL = -22;

    private final String id;
    private final String template;

    LoaderCode(String id, String template) {
        this.id = id;
        this.template = template;
    }

    @Override
    public String id() {
        return id;
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
        return EINVAL;
    }
}
