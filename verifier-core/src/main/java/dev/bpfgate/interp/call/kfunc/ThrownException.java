package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.Interpreter;
import dev.bpfgate.interp.call.subprogram.ReturnCheck;

/** The end of a program, whatever frames are active, by an exception whose value is in r1. */
final class ThrownException {
    private static final int VALUE_REGISTER = 1;

    private final Execution x;
    private final ReturnCheck returns;
    private final HeldResources held;

    ThrownException(Execution x) {
        this.x = x;
        returns = new ReturnCheck(x);
        held = new HeldResources(x);
    }

    /** Judges the value that the program ends with, unless a handler of its own decides that. */
    void requireValue() {
        if (x.facts().exceptionHandler() < 0) {
            returns.thrown(VALUE_REGISTER);
            x.notes().markThrown();
        }
    }

    /** Ends the path. */
    int end() {
        held.requireNone(true, true, KfuncNames.THROW);
        return Interpreter.PATH_ENDS;
    }
}
