package dev.bpfgate.prune;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.MachineState;
import java.util.Arrays;

/**
 * Knows which stack slots may still be read, separately for each chain of calls.
 *
 * <ol>
 *   <li>While paths are explored, each instruction's reads and writes are collected ({@link #begin} to {@link #commit}):
 *       reads add up over all paths, of writes only those count that happen on every path.
 *   <li>When a path ends or leaves a subprogram, {@link #update} computes for the subprograms it is in, innermost first,
 *       what is live before each instruction, as any analysis of live variables does, and hands the result of a
 *       subprogram's first instruction to the call in its caller.
 *   <li>{@link #liveSlots} answers for stored states from which no path is open any more.
 * </ol>
 *
 * <p>Cost: an update looks at all instructions of the subprogram until nothing changes, but only if marks changed since the
 * last. Mirrors: liveness.c.
 */
public final class StackLiveness {
    private final ProgramFacts facts;
    private final LivenessTrace trace;
    private final CallInstance[] outermost;
    private final FlowOrder[] orders;
    private final long[] budget = {CallInstance.MASK_BUDGET};
    private final long[] written = new long[MachineState.MAX_FRAMES];

    private CallInstance instance;
    private MachineState executing;
    private int insn;

    /**
     * @param facts what is known of the program
     * @param trace who listens, null for nobody
     */
    public StackLiveness(ProgramFacts facts, PruneTrace trace) {
        this.facts = facts;
        this.trace = trace == null ? null : new LivenessTrace(facts, trace);
        outermost = new CallInstance[facts.subprograms()];
        orders = new FlowOrder[facts.subprograms()];
    }

    /** An instruction is about to be executed: its marks are collected from here to {@link #commit()}. */
    public void begin(MachineState state, int insnIndex) {
        if (instance == null || state != executing || instance.depth() != state.current()) {
            instance = instanceOf(state, state.current());
            executing = state;
        }
        insn = insnIndex;
        Arrays.fill(written, 0, instance.depth() + 1, 0);
    }

    /** The instruction may read these slots of a frame, a bit each; takes effect at once. */
    public void markRead(int frame, long slots) {
        instance.read(frame, insn, slots);
    }

    /** The instruction overwrites these slots of a frame, a bit each; takes effect at {@link #commit()}. */
    public void markWritten(int frame, long slots) {
        written[frame] |= slots;
    }

    /** The instruction was executed without a rejection. */
    public void commit() {
        // A call has entered its callee by now; what the callee does is handed to the call by update.
        if (instance != null && instance.depth() == executing.current()) {
            instance.wrote(insn, written);
        }
    }

    /** A path ended, or its active frame is about to be left: what its frames did is carried to where it matters. */
    public void update(MachineState state) {
        instance = null;
        CallInstance each = instanceOf(state, state.current());
        while (each != null) {
            update(each);
            each = each.caller();
        }
    }

    private void update(CallInstance each) {
        if (!each.changed()) {
            return;
        }
        each.forgetIfShrunk();
        FlowOrder order = orderOf(each.subprogram());
        int rounds = 0;
        boolean again;
        do {
            rounds++;
            again = false;
            for (int frame = 0; frame <= each.depth(); frame++) {
                if (each.touches(frame)) {
                    again |= round(each, frame, order);
                }
            }
        } while (again);
        if (trace != null) {
            trace.done(each, rounds);
        }
        handToCaller(each);
        each.settled();
    }

    private boolean round(CallInstance each, int frame, FlowOrder order) {
        boolean changed = false;
        for (int i = 0; i < order.size(); i++) {
            changed |= updateInsn(each, frame, order, i);
        }
        return changed;
    }

    private boolean updateInsn(CallInstance each, int frame, FlowOrder order, int i) {
        int first = order.firstSuccessor(i);
        if (first == FlowOrder.NONE) {
            return false;
        }
        int at = order.insn(i);
        int second = order.secondSuccessor(i);
        long live = each.live(frame, first);
        long writtenLater = each.writtenLater(frame, first);
        if (second != FlowOrder.NONE) {
            live |= each.live(frame, second);
            writtenLater &= each.writtenLater(frame, second);
        }
        live = (live & ~each.written(frame, at)) | each.mayRead(frame, at);
        writtenLater |= each.written(frame, at);
        if (live == each.live(frame, at) && writtenLater == each.writtenLater(frame, at)) {
            return false;
        }
        if (trace != null) {
            trace.change(each, frame, at, live, writtenLater);
        }
        each.settle(frame, at, live, writtenLater);
        return true;
    }

    private FlowOrder orderOf(int subprogram) {
        if (orders[subprogram] == null) {
            orders[subprogram] = FlowOrder.of(facts, subprogram);
        }
        return orders[subprogram];
    }

    private void handToCaller(CallInstance each) {
        CallInstance caller = each.caller();
        if (caller == null) {
            return;
        }
        Arrays.fill(written, 0, each.depth(), 0);
        for (int frame = 0; frame < each.depth(); frame++) {
            if (each.touches(frame)) {
                written[frame] = each.writtenLater(frame, each.start());
                caller.read(frame, each.callSite(), each.live(frame, each.start()));
            }
        }
        caller.wrote(each.callSite(), written);
    }

    /**
     * Returns the slots of a frame, a bit each, that may still be read by paths that go on from a stored state. All of them
     * must have ended.
     */
    long liveSlots(MachineState state, int frame) {
        CallInstance each = instanceOf(state, state.current());
        int at = state.insnIndex();
        long live = each.live(frame, at);
        while (each.depth() > frame) {
            int callSite = each.callSite();
            each = each.caller();
            // A callback returns to the call that runs it, others to the instruction after.
            live |= each.live(frame, facts.callsCallback(callSite) ? callSite : callSite + 1);
        }
        return live;
    }

    private CallInstance instanceOf(MachineState state, int depth) {
        Frame frame = state.frame(depth);
        int subprogram = frame.subprogram();
        if (depth == 0) {
            if (outermost[subprogram] == null) {
                outermost[subprogram] = newInstance(null, frame);
            }
            return outermost[subprogram];
        }
        CallInstance caller = instanceOf(state, depth - 1);
        CallInstance known = caller.callee(frame.callSite(), subprogram);
        if (known != null) {
            return known;
        }
        CallInstance callee = newInstance(caller, frame);
        caller.addCallee(callee);
        return callee;
    }

    private CallInstance newInstance(CallInstance caller, Frame frame) {
        int subprogram = frame.subprogram();
        int start = facts.start(subprogram);
        int slots = facts.end(subprogram) - start;
        return new CallInstance(caller, frame.callSite(), subprogram, start, slots, budget);
    }
}
