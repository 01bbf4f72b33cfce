package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.SubprogramNotes;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;

/**
 * Helpers that call functions of the program. One that does so before it returns may do it any number of times: a path is
 * queued that enters the function and comes back to the call, while this one goes on behind it. One that does so later has
 * the function explored with a stack of its own. Mirrors: push_callback_call.
 */
final class CallbackCall {
    private static final int COUNT_REGISTER = 1;
    private static final int FLAGS_REGISTER = 4;

    private final Execution x;
    private final CallbackArguments arguments;
    private final PassedArguments passed;

    CallbackCall(Execution x, MemoryAccess memory) {
        this.x = x;
        arguments = new CallbackArguments(x);
        passed = new PassedArguments(x, memory, new Prototypes(x));
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
        passed.fit(call.callback);
        SubprogramNotes notes = x.subprogramNotes(call.callback);
        notes.isCallback = true;
        if (call.helper.has(HelperTrait.ASYNC_CALLBACK)) {
            notes.isAsyncCallback = true;
            queueLater(call);
        } else {
            queueNow(call);
        }
    }

    private void queueNow(HelperInvocation call) {
        Frame caller = x.frame();
        MachineState path = x.fork(x.facts().start(call.callback), x.insnIndex());
        Frame calling = path.frame();
        Frame callee = FrameEntry.enter(x, path, call.callback, x.insnIndex());
        arguments.set(call, caller, callee);
        path.setCallbackUnrollDepth(path.callbackUnrollDepth() + 1);
        calling.setCallbackDepth(calling.callbackDepth() + 1);
        caller.setCallbackDepth(0);
    }

    private void queueLater(HelperInvocation call) {
        if (x.trace() != null) {
            x.trace().touchedAll();
        }
        Frame callee = new Frame(0, call.callback, Frame.NO_CALL_SITE);
        callee.setAsyncEntryCount(x.frame().asyncEntryCount() + 1);
        MachineState path = new MachineState(callee);
        // Timers run where nothing may sleep.
        path.setInSleepable(false);
        arguments.set(call, x.frame(), callee);
        x.enqueueDetached(path, x.facts().start(call.callback), x.insnIndex());
    }
}
