package dev.bpfgate.interp.call.subprogram;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.SubprogramNotes;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;

/**
 * Paths into functions of the program that a callee runs. One that it runs before it returns may run any number of times:
 * the path enters the function and comes back to the call, while the one at hand goes on behind it. One that runs later is
 * explored with a stack of its own. Mirrors: push_callback_call.
 */
public final class CallbackPaths {
    private final Execution x;
    private final PassedArguments passed;

    public CallbackPaths(Execution x, MemoryAccess memory) {
        this.x = x;
        passed = new PassedArguments(x, memory, new Prototypes(x));
    }

    /** Says what a callback gets and may return. */
    public interface Arguments {
        /**
         * Sets the registers and the role of a callback's frame.
         *
         * @param caller the frame that makes the call, before it
         */
        void set(Frame caller, Frame callee);
    }

    /** Queues a path into a function that the callee runs before it returns. */
    public void queueNow(int subprogram, Arguments arguments) {
        passed.misfit(subprogram);
        x.subprogramNotes(subprogram).isCallback = true;
        Frame caller = x.frame();
        MachineState path = x.paths().fork(x.facts().start(subprogram), x.insnIndex());
        Frame calling = path.frame();
        Frame callee = FrameEntry.enter(x, path, subprogram, x.insnIndex());
        arguments.set(caller, callee);
        path.setCallbackUnrollDepth(path.callbackUnrollDepth() + 1);
        calling.setCallbackDepth(calling.callbackDepth() + 1);
        caller.setCallbackDepth(0);
    }

    /**
     * Queues a path into a function that runs after the callee has returned.
     *
     * @param mayEverSleep whether it runs where programs may sleep
     */
    public void queueLater(int subprogram, boolean mayEverSleep, Arguments arguments) {
        passed.misfit(subprogram);
        SubprogramNotes notes = x.subprogramNotes(subprogram);
        notes.isCallback = true;
        notes.isAsyncCallback = true;
        if (x.trace() != null) {
            x.trace().touchedAll();
        }
        Frame callee = new Frame(0, subprogram, Frame.NO_CALL_SITE);
        callee.setAsyncEntryCount(x.frame().asyncEntryCount() + 1);
        MachineState path = new MachineState(callee);
        path.setInSleepable(mayEverSleep);
        arguments.set(x.frame(), callee);
        x.paths().enqueueDetached(path, x.facts().start(subprogram), x.insnIndex());
    }
}
