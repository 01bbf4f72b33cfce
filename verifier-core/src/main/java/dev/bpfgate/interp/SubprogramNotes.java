package dev.bpfgate.interp;

/** What the simulation finds out about one subprogram. Plain fields: the transfer objects write them while they step. */
public final class SubprogramNotes {
    /** Deepest stack access seen, in bytes below the frame pointer. */
    public int stackDepth;
    /** Called on some path, which makes a global function due for verification. */
    public boolean called;
    /** Passed as a callback. */
    public boolean isCallback;
    /** Passed as a callback that runs later. */
    public boolean isAsyncCallback;
    /** How often paths entered it as an asynchronous callback. */
    public int asyncEntries;
    /** Arguments of a static function that BTF does not describe well enough to trust. */
    public boolean unreliable;

    /** Starts with nothing known. */
    public SubprogramNotes() {}

    /** Takes note of an access this many bytes below the frame pointer. */
    public void deepen(int bytes) {
        if (bytes > stackDepth) {
            stackDepth = bytes;
        }
    }
}
