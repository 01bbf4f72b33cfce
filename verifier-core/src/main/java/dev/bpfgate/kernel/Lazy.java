package dev.bpfgate.kernel;

import java.util.function.Supplier;

/** A value made when it is first asked for and kept; several threads may ask. */
final class Lazy<T> {

    private Supplier<T> source;
    private T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        if (source != null) {
            value = source.get();
            source = null;
        }
        return value;
    }
}
