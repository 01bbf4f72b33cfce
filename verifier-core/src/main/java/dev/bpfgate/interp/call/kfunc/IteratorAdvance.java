package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.IteratorSlot;
import dev.bpfgate.state.MachineState;
import dev.bpfgate.state.RegValue;

/**
 * Forks where an iterator is asked for its next element: the path at hand finds none, another, explored later, finds one.
 *
 * <p>So that rounds converge, what the other path's numbers were in an earlier round is compared, and those that differ and
 * need not be precise are supposed to be anything. Mirrors: process_iter_next_call.
 */
final class IteratorAdvance {
    private final Execution x;

    IteratorAdvance(Execution x) {
        this.x = x;
    }

    /** Forks after the call; r0 of the path at hand holds what the other will get. */
    void apply(KfuncInvocation call) {
        Frame home = x.state().frame(call.iteratorFrame);
        RegValue iterator = home.slotValue(call.iteratorSlot);
        int depth = IteratorSlot.depth(iterator);
        if (IteratorSlot.state(iterator) == IteratorSlot.ACTIVE) {
            queueElement(call, IteratorSlot.with(iterator, IteratorSlot.ACTIVE, depth + 1));
        }
        x.set(0, RegValue.ZERO);
        home.setSlot(
                call.iteratorSlot,
                home.slotTypes(call.iteratorSlot),
                IteratorSlot.with(iterator, IteratorSlot.DRAINED, depth));
        if (x.trace() != null) {
            x.trace().touchedSlot(call.iteratorSlot);
        }
    }

    private void queueElement(KfuncInvocation call, RegValue advanced) {
        MachineState parent = x.state().parent();
        MachineState earlier = parent == null ? null : x.explored().openAncestor(parent, x.insnIndex());
        MachineState path = x.paths().fork(x.insnIndex() + 1, x.insnIndex());
        Frame home = path.frame(call.iteratorFrame);
        home.setSlot(call.iteratorSlot, home.slotTypes(call.iteratorSlot), advanced);
        if (earlier != null) {
            x.explored().widen(earlier, path);
        }
        RegValue element = path.frame().reg(0);
        path.frame().setReg(0, element.withFlags(element.flags() & ~TypeFlags.MAYBE_NULL));
    }
}
