package dev.bpfgate.interp.trace;

import dev.bpfgate.cfg.ProgramFacts;
import dev.bpfgate.diag.PathEvent;
import dev.bpfgate.isa.Alu;
import dev.bpfgate.isa.AluOp;
import dev.bpfgate.isa.Atomic;
import dev.bpfgate.isa.Branch;
import dev.bpfgate.isa.ByteSwap;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.isa.Load;
import dev.bpfgate.isa.Move;
import dev.bpfgate.isa.Negate;
import dev.bpfgate.isa.Reg;
import dev.bpfgate.isa.Store;
import dev.bpfgate.isa.StoreImm;
import dev.bpfgate.state.RegValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells where a register's value came from on one path, walking back from where it failed:
 *
 * <ol>
 *   <li>{@link #undo} looks at each executed instruction, last first;
 *   <li>the place that holds the value - a register or a stack slot of some frame - is followed through copies, spills, fills,
 *       calls and returns;
 *   <li>comparisons and arithmetic of that place are kept as events; what makes the value ends the walk;
 *   <li>calls that may have made the value invalid wait until it is known what it was before ({@link Invalidation}).
 * </ol>
 *
 * <p>Cost: linear in the path. Holds no state between calls.
 */
public final class ValueStory {
    /**
     * An event and when it happened.
     *
     * @param step the step of the path
     */
    public record Chapter(int step, PathEvent event) {}

    private static final int MAX_EVENTS = 40;
    /** What an immediate was stored from. */
    private static final int NO_REGISTER = -1;

    private static final int LAST_CALLER_SAVED = 5;

    private final Insn[] insns;
    private final ProgramFacts facts;

    private final RecordedPath path;
    private final List<Chapter> events = new ArrayList<>();
    private final Invalidation invalidation;
    private int step;
    private int register;
    private int slotOffset;
    private boolean inRegister;
    /** Frames between the one being undone and the one that holds the value; 0 if they are the same. */
    private int callersAbove;

    private ValueStory(Insn[] insns, ProgramFacts facts, RecordedPath path, int register) {
        this.insns = insns;
        this.facts = facts;
        this.path = path;
        this.invalidation = new Invalidation(path);
        this.register = register;
        this.inRegister = true;
    }

    /**
     * Returns what happened to the value of a register, in order of execution; at most the last 40 events.
     *
     * @param path the path, the failing step last
     * @param end the step before which the register is looked at; the last one tells the story of what failed
     * @param register the register, 0 to 10
     */
    public static List<Chapter> of(Insn[] insns, ProgramFacts facts, RecordedPath path, int end, int register) {
        ValueStory story = new ValueStory(insns, facts, path, register);
        story.walk(end);
        Collections.reverse(story.events);
        return List.copyOf(story.events);
    }

    private void walk(int end) {
        boolean more = end >= 0 && register < Reg.FRAME_POINTER;
        for (step = end - 1; more && step >= 0 && events.size() < MAX_EVENTS; step--) {
            more = undo(path.insn(step), path.insn(step + 1));
        }
        if (more && inRegister && end >= 0 && events.size() < MAX_EVENTS) {
            step = 0;
            add(new PathEvent.Origin(path.insn(0), register, PathEvent.Origin.ARGUMENT));
        }
    }

    private void add(PathEvent event) {
        events.add(new Chapter(step, event));
    }

    /** Adds an event after which the value was this; null if that is not known. */
    private void add(PathEvent event, RegValue after) {
        Chapter invalidated = invalidation.of(after);
        if (invalidated != null) {
            events.add(invalidated);
        }
        add(event);
    }

    /** Undoes an instruction after which the path went on at {@code next}; returns whether the value is older still. */
    private boolean undo(int at, int next) {
        Insn insn = insns[at];
        if (insn.kind() == InsnKind.CALL) {
            invalidation.passing(step, inRegister ? register : NO_REGISTER);
        }
        if (insn.kind() == InsnKind.EXIT) {
            return undoReturn(at);
        }
        if (entersSubprogram(insn, at, next)) {
            return undoEntry(at);
        }
        if (callersAbove > 0) {
            return true; // a callee that does not touch the caller's registers
        }
        return switch (insn.kind()) {
            case ALU -> undoAlu((Alu) insn, at);
            case NEGATE -> changed(((Negate) insn).dst(), at);
            case BYTE_SWAP -> changed(((ByteSwap) insn).dst(), at);
            case MOVE -> undoMove((Move) insn, at);
            case LOAD -> undoLoad((Load) insn, at);
            case STORE -> undoStore((Store) insn, at);
            case STORE_IMM -> undoStoreImm((StoreImm) insn, at);
            case ATOMIC -> undoAtomic((Atomic) insn, at);
            case LOAD_IMM64 -> made(insn.dst(), at);
            case LOAD_PACKET -> undoClobber(at);
            case BRANCH -> undoBranch((Branch) insn, at, next);
            case CALL -> undoClobber(at);
            case JUMP, MAY_GOTO, EXIT, SECOND_HALF, UNKNOWN -> true;
        };
    }

    private boolean entersSubprogram(Insn insn, int at, int next) {
        return insn.kind() == InsnKind.CALL
                && next != at + 1
                && facts.subprogramAt(next) >= 0
                && (((Call) insn).target() == CallTarget.SUBPROGRAM || facts.callsCallback(at));
    }

    private boolean undoReturn(int at) {
        boolean isResult = callersAbove == 0 && inRegister && register == 0;
        if (isResult) {
            add(new PathEvent.Returned(at));
        } else {
            callersAbove++;
        }
        return true;
    }

    private boolean undoEntry(int at) {
        if (callersAbove > 0) {
            callersAbove--;
            return !inRegister || register > LAST_CALLER_SAVED || lost(at);
        }
        boolean isArgument = inRegister && register >= 1 && register <= LAST_CALLER_SAVED;
        if (isArgument && facts.callsCallback(at)) {
            add(new PathEvent.Origin(at, register, ""));
            return false;
        }
        if (isArgument) {
            add(new PathEvent.Passed(at, register));
        }
        return isArgument;
    }

    private boolean lost(int at) {
        add(new PathEvent.Lost(at, register));
        return false;
    }

    private boolean holds(int written) {
        return inRegister && register == written;
    }

    private boolean made(int written, int at) {
        if (!holds(written)) {
            return true;
        }
        RegValue value = path.destinationAfter(step);
        add(new PathEvent.Origin(at, register, KnownText.of(value)), value);
        return false;
    }

    private boolean changed(int written, int at) {
        if (holds(written)) {
            change(at);
        }
        return true;
    }

    private void change(int at) {
        RegValue after = path.destinationAfter(step);
        add(
                new PathEvent.Changed(at, register, KnownText.of(path.destinationBefore(step)), KnownText.of(after)),
                after);
    }

    // Of a sum, the number that was added is what matters: pointers themselves do not vary, unless they became invalid.
    private boolean undoAlu(Alu insn, int at) {
        if (holds(insn.dst())) {
            change(at);
            boolean sum = insn.op() == AluOp.ADD || insn.op() == AluOp.SUB;
            boolean pointer =
                    invalidation.isFound() && path.destinationBefore(step).isPointer();
            register = sum && !insn.immediate() && !pointer ? insn.src() : register;
        }
        return true;
    }

    private boolean undoMove(Move insn, int at) {
        if (!holds(insn.dst())) {
            return true;
        }
        if (insn.immediate() || insn.src() == Reg.FRAME_POINTER) {
            return made(insn.dst(), at);
        }
        add(new PathEvent.Copied(at, register, insn.src()), path.destinationAfter(step));
        register = insn.src();
        return true;
    }

    private boolean undoLoad(Load insn, int at) {
        if (!holds(insn.dst())) {
            return true;
        }
        if (insn.src() != Reg.FRAME_POINTER) {
            return made(insn.dst(), at);
        }
        add(new PathEvent.Filled(at, register, insn.off()), path.destinationAfter(step));
        inRegister = false;
        slotOffset = insn.off();
        return true;
    }

    private boolean isSlot(int base, int offset) {
        return !inRegister && base == Reg.FRAME_POINTER && offset == slotOffset;
    }

    private boolean undoStore(Store insn, int at) {
        if (isSlot(insn.dst(), insn.off())) {
            inRegister = true;
            register = insn.src();
            add(new PathEvent.Spilled(at, register, slotOffset), path.sourceBefore(step));
        }
        return true;
    }

    private boolean undoStoreImm(StoreImm insn, int at) {
        if (!isSlot(insn.dst(), insn.off())) {
            return true;
        }
        add(new PathEvent.Spilled(at, NO_REGISTER, slotOffset));
        return false;
    }

    private boolean undoAtomic(Atomic insn, int at) {
        boolean fetches = insn.fetch() && holds(insn.src());
        return !fetches || made(insn.src(), at);
    }

    private boolean undoBranch(Branch insn, int at, int next) {
        boolean left = holds(insn.dst());
        boolean right = !insn.immediate() && holds(insn.src());
        if (left || right) {
            boolean taken = next == insn.targetFrom(at) && insn.off() != 0;
            RegValue before = left ? path.destinationBefore(step) : path.sourceBefore(step);
            RegValue after = left ? path.destinationAfter(step) : path.sourceAfter(step);
            add(comparison(at, taken, before, after), after);
        }
        return true;
    }

    private PathEvent comparison(int at, boolean taken, RegValue before, RegValue after) {
        if (before.mayBeNull() && after != null && !after.mayBeNull()) {
            return new PathEvent.NullChecked(at, register, after.isScalar());
        }
        if (before.kind().isPacketData() && after != null && after.kind() == before.kind()) {
            return new PathEvent.PacketChecked(at, register, Math.max(0, after.packetRange()));
        }
        return new PathEvent.Compared(at, register, taken, KnownText.of(before), KnownText.of(after));
    }

    private boolean undoClobber(int at) {
        if (!inRegister || register > LAST_CALLER_SAVED) {
            return true;
        }
        return register == 0 ? made(0, at) : lost(at);
    }
}
