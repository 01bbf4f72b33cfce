package dev.bpfgate.kernel;

/**
 * The numbers that a program may return, both ends included.
 *
 * @param min least
 * @param max greatest
 */
public record ReturnRange(int min, int max) {

    /** Checks the order. */
    public ReturnRange {
        if (min > max) {
            throw new IllegalArgumentException("empty range: " + min + " to " + max);
        }
    }
}
