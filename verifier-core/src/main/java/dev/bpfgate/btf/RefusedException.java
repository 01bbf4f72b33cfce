package dev.bpfgate.btf;

/** Ends the kernel's check of a type table at the first refused type; never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BtfRefusal refusal;

    RefusedException(BtfRefusal refusal) {
        super(refusal.text(), null, false, false);
        this.refusal = refusal;
    }

    BtfRefusal refusal() {
        return refusal;
    }
}
