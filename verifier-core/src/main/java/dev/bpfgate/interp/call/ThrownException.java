package dev.bpfgate.interp.call;

import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.Interpreter;

/** The end of a program, whatever frames are active, by an exception whose value is in r1. */
final class ThrownException {
    private static final int VALUE_REGISTER = 1;
    private static final String HANDLER_TAG = "exception_callback:";

    private final Execution x;
    private final ReturnCheck returns;
    private final HeldResources held;

    ThrownException(Execution x) {
        this.x = x;
        returns = new ReturnCheck(x);
        held = new HeldResources(x);
    }

    /** Judges the value that the program ends with. */
    void requireValue() {
        if (hasHandler(x) || isInCallback()) {
            throw new NotModelled("kernel function " + KfuncNames.THROW + " with callbacks");
        }
        returns.thrown(VALUE_REGISTER);
        x.notes().markThrown();
    }

    /** Ends the path. */
    int end() {
        held.requireNone(true, true, KfuncNames.THROW);
        return Interpreter.PATH_ENDS;
    }

    /** Returns whether a program names a function of its own to handle exceptions. */
    static boolean hasHandler(Execution x) {
        if (x.program().btf() == null || x.program().funcInfo().isEmpty()) {
            return false;
        }
        int main = x.program().funcInfo().get(0).typeId();
        for (BtfType.DeclTag tag : x.program().btf().declTags(main)) {
            if (tag.name().startsWith(HANDLER_TAG)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInCallback() {
        for (int number = 0; number <= x.state().current(); number++) {
            if (x.state().frame(number).callback().isCallback()) {
                return true;
            }
        }
        return false;
    }
}
