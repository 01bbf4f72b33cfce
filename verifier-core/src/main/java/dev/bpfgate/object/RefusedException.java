package dev.bpfgate.object;

/** Ends the reading of an object that every loader refuses; becomes {@link ObjectFile#refusal()}. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int errno;

    RefusedException(int errno, String message) {
        super(message);
        this.errno = errno;
    }

    Refusal refusal() {
        return new Refusal(errno, getMessage());
    }
}
