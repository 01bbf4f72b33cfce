package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.subprogram.CallbackPaths;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.state.Frame;

/** Helpers that call functions of the program. */
final class CallbackCall {
    private static final int COUNT_REGISTER = 1;
    private static final int FLAGS_REGISTER = 4;

    private final Execution x;
    private final CallbackArguments arguments;
    private final CallbackPaths paths;

    CallbackCall(Execution x, MemoryAccess memory) {
        this.x = x;
        arguments = new CallbackArguments(x);
        paths = new CallbackPaths(x, memory);
    }

    /** Queues the callback's paths. */
    void apply(HelperInvocation call) {
        if (call.helper.id() == HelperIds.LOOP) {
            loop(call);
        } else {
            queue(call);
        }
    }

    private void loop(HelperInvocation call) {
        noteLoop(call.callback);
        if (!x.reg(COUNT_REGISTER).isScalar()) {
            // The prototype takes anything, and then the kernel trips over what is no number.
            throw new Rejection(HelperCode.LOOP_COUNT_POINTER);
        }
        x.precision().markRegister(x.state(), COUNT_REGISTER);
        Frame caller = x.frame();
        long most = x.reg(COUNT_REGISTER).number().umax();
        if (Long.compareUnsigned(caller.callbackDepth(), most) < 0) {
            queue(call);
            return;
        }
        caller.setCallbackDepth(0);
        if (x.trace() != null) {
            x.trace().loopLimit(x.state().current());
        }
    }

    // Whether the call can be replaced by a loop. Mirrors: update_loop_inline_state.
    private void noteLoop(int callback) {
        int at = x.insnIndex();
        if (!x.notes().loopSeen(at)) {
            x.notes().setLoop(at, hasNoFlags(), callback);
        } else if (x.notes().loopInlinable(at)) {
            boolean same = hasNoFlags() && x.notes().loopCallback(at) == callback;
            x.notes().setLoop(at, same, x.notes().loopCallback(at));
        }
    }

    private boolean hasNoFlags() {
        boolean none = x.reg(FLAGS_REGISTER).isZero();
        if (none) {
            x.precision().markRegister(x.state(), FLAGS_REGISTER);
        }
        return none;
    }

    private void queue(HelperInvocation call) {
        if (call.helper.has(HelperTrait.ASYNC_CALLBACK)) {
            // Timers run where nothing may sleep.
            paths.queueLater(call.callback, false, (caller, callee) -> arguments.set(call, caller, callee));
        } else {
            paths.queueNow(call.callback, (caller, callee) -> arguments.set(call, caller, callee));
        }
    }
}
