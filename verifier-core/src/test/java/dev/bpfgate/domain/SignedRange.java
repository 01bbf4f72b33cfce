package dev.bpfgate.domain;

/** Numbers between signed bounds, which no single instruction makes. */
final class SignedRange {
    private SignedRange() {}

    /** Returns any number from {@code min} to {@code max}. */
    static Scalar of(long min, long max) {
        Bounds bounds = new Bounds();
        bounds.wide.meetSigned(min, max);
        BoundsDeduction.synchronize(bounds);
        return Scalar.of(bounds);
    }
}
