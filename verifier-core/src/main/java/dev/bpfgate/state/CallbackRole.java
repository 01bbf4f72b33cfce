package dev.bpfgate.state;

/**
 * Whether a frame is a callback's, of which sort, and which values it may return.
 *
 * @param sort what made the frame
 * @param minReturn smallest allowed value of r0
 * @param maxReturn largest allowed value of r0
 */
public record CallbackRole(Sort sort, int minReturn, int maxReturn) {
    /** An ordinary frame. */
    public static final CallbackRole NONE = new CallbackRole(Sort.NONE, 0, 0);

    /** What made a frame. */
    public enum Sort {
        /** The program's entry or an ordinary call. */
        NONE,
        /** A helper that runs its callback before it returns. */
        SYNCHRONOUS,
        /** A helper that runs its callback at a later time, such as a timer's. */
        ASYNCHRONOUS,
        /** The handler of exceptions. */
        EXCEPTION
    }

    /** Returns whether the frame is a callback of the synchronous or asynchronous sort. */
    public boolean isCallback() {
        return sort == Sort.SYNCHRONOUS || sort == Sort.ASYNCHRONOUS;
    }

    public boolean isAsynchronous() {
        return sort == Sort.ASYNCHRONOUS;
    }

    public boolean isException() {
        return sort == Sort.EXCEPTION;
    }
}
