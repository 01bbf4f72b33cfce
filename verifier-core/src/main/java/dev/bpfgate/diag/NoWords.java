package dev.bpfgate.diag;

/** Rejections of which the kernel says nothing more than it has said already. */
public enum NoWords implements DiagnosticCode {
    /** What was said before is not valid. */
    INVALID;

    @Override
    public String id() {
        return "invalid-function-prototype";
    }

    @Override
    public Category category() {
        return Category.CALL;
    }

    @Override
    public String template() {
        return "";
    }

    @Override
    public int errno() {
        return -22;
    }
}
