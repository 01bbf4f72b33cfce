package dev.bpfgate.interp.finish;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.SubprogramCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;

/** Where exceptions may not be thrown, and who may not be called: found along chains of calls. */
final class ExceptionChecks {
    private static final String THROW = "bpf_throw";

    private final Execution x;

    ExceptionChecks(Execution x) {
        this.x = x;
    }

    /**
     * Rejects a throw in a callback, or in what a callback calls.
     *
     * @param depth the number of callers
     * @param callers in order, the outermost first
     */
    void require(int slot, int subprogram, int depth, int[] callers) {
        if (!throwsAt(slot)) {
            return;
        }
        boolean callback = x.subprogramNotes(subprogram).isCallback;
        for (int i = 0; i < depth && !callback; i++) {
            callback = x.subprogramNotes(callers[i]).isCallback;
        }
        if (callback) {
            throw new Rejection(SubprogramCode.THROW_IN_CALLBACK, slot, subprogram);
        }
    }

    private boolean throwsAt(int slot) {
        Btf kernel = x.program().kernelBtf();
        return kernel != null
                && x.insnAt(slot) instanceof Call call
                && call.target() == CallTarget.KFUNC
                && call.off() == 0
                && kernel.contains(call.imm())
                && kernel.kind(call.imm()) == BtfKind.FUNC
                && kernel.name(call.imm()).equals(THROW);
    }

    /** Rejects a call of the function that handles exceptions. */
    void requireNoHandler(int callee, int slot) {
        if (callee == x.facts().exceptionHandler()) {
            throw new Rejection(SubprogramCode.EXCEPTION_HANDLER_CALLED, slot);
        }
    }

    /** Rejects tail calls in what the function calls that handles exceptions. */
    void requireNoHandlerAmong(int[] callers, int depth) {
        for (int i = 0; i < depth; i++) {
            if (callers[i] == x.facts().exceptionHandler()) {
                throw new Rejection(SubprogramCode.EXCEPTION_HANDLER_TAIL_CALL);
            }
        }
    }
}
