package dev.bpfgate.btf;

/** Ends the kernel's check of a type table at the first refused type; never leaves this package. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BtfRefusal refusal;

    /** Ends a check with what the kernel would say. */
    public RefusedException(BtfRefusal refusal) {
        super(refusal.text(), null, false, false);
        this.refusal = refusal;
    }

    /** Returns what the kernel would say. */
    public BtfRefusal refusal() {
        return refusal;
    }
}
