package dev.bpfgate.cfg;

/**
 * What control flow needs to know of a helper or kernel function.
 *
 * @param arguments how many argument registers it reads, 0..5
 * @param callback whether it runs a function of the program, and when
 * @param iteratorNext whether it advances an open-coded iterator
 * @param changesPacketData whether pointers into the packet are void afterwards
 * @param mightSleep whether it may sleep
 */
public record CallTraits(
        int arguments, CallbackUse callback, boolean iteratorNext, boolean changesPacketData, boolean mightSleep) {
    /** When a function that is called runs a callback. */
    public enum CallbackUse {
        /** Never. */
        NONE,
        /** Before it returns. */
        SYNCHRONOUS,
        /** Some time later. */
        ASYNCHRONOUS
    }

    /** A function of which nothing is known: it may read all arguments and does nothing else that matters here. */
    public static final CallTraits UNKNOWN = new CallTraits(5, CallbackUse.NONE, false, false, false);

    /** Returns the traits of a plain function that reads so many arguments. */
    public static CallTraits plain(int arguments) {
        return new CallTraits(arguments, CallbackUse.NONE, false, false, false);
    }
}
