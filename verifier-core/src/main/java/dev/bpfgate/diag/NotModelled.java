package dev.bpfgate.diag;

/**
 * Ends the simulation without a verdict: the program uses something that is not modelled. Thrown at most once a program; it
 * has no stack trace.
 */
public final class NotModelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String feature;

    /** Makes one that names the feature, a short noun phrase that stays the same over versions. */
    public NotModelled(String feature) {
        super(feature, null, false, false);
        this.feature = feature;
    }

    public String feature() {
        return feature;
    }
}
