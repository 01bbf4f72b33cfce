package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.HelperArgument;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.kernel.ValueFlag;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;
import dev.bpfgate.state.TypeText;

/**
 * Dynptrs that are passed to helpers: two slots of the stack, of which the one at the higher index is the first, or one that a
 * callback was given and may not change. Mirrors: process_dynptr_func.
 */
public final class DynptrArgument {
    private static final int BYTES = 16;
    private static final HelperArgument ANY = new HelperArgument(ArgType.DYNPTR, ValueFlag.RDONLY.bit(), 0, null);

    private final Execution x;
    private final MemoryAccess memory;
    private final DynptrSlots slots;

    public DynptrArgument(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
        slots = new DynptrSlots(x);
    }

    /** Judges a dynptr, or makes one of the stack that is passed. */
    void apply(int register, HelperArgument argument) {
        RegValue pointer = x.reg(register);
        requireKind(register, pointer);
        if (argument.is(ValueFlag.UNINIT)) {
            make(register, pointer, typeFlag(argument));
        } else {
            require(register, pointer, argument);
        }
    }

    /** Judges the dynptr, which may be one that cannot be changed, that a register points to. */
    public void requireAny(int register) {
        apply(register, ANY);
    }

    /**
     * Makes a dynptr of the stack that a register points to.
     *
     * @param type one of the dynptr bits of {@link TypeFlags}
     * @param sharedRefId the reference that it shares with the dynptr that it is copied from; 0 if it takes its own
     */
    public void make(int register, int type, int sharedRefId) {
        requireKind(register, x.reg(register));
        make(register, x.reg(register), type, sharedRefId);
    }

    private static void requireKind(int register, RegValue pointer) {
        if (pointer.kind() != RegKind.STACK && pointer.kind() != RegKind.DYNPTR) {
            throw new Rejection(HelperCode.DYNPTR_ARGUMENT, register - 1);
        }
    }

    private static int typeFlag(HelperArgument argument) {
        if (argument.is(ValueFlag.DYNPTR_LOCAL)) {
            return TypeFlags.DYNPTR_LOCAL;
        }
        return argument.is(ValueFlag.DYNPTR_RINGBUF) ? TypeFlags.DYNPTR_RINGBUF : TypeFlags.NONE;
    }

    private void make(int register, RegValue pointer, int type) {
        make(register, pointer, type, 0);
    }

    private void make(int register, RegValue pointer, int type, int sharedRefId) {
        Rejection misplaced = pointer.kind() == RegKind.STACK ? slots.misplaced(pointer) : null;
        if (misplaced != null) {
            throw misplaced.and(HelperCode.DYNPTR_NOT_UNINITIALISED);
        }
        if (pointer.kind() == RegKind.DYNPTR) {
            throw new Rejection(HelperCode.DYNPTR_NOT_UNINITIALISED);
        }
        for (int i = 0; i < BYTES; i += Long.BYTES) {
            memory.storeUnknown(register, i, Long.BYTES);
        }
        slots.make(pointer, type, sharedRefId);
    }

    private void require(int register, RegValue pointer, HelperArgument argument) {
        if (pointer.kind() == RegKind.DYNPTR && !argument.is(ValueFlag.RDONLY)) {
            throw new Rejection(HelperCode.DYNPTR_CONST);
        }
        Rejection misplaced = pointer.kind() == RegKind.STACK ? slots.misplaced(pointer) : null;
        if (misplaced != null) {
            throw misplaced.and(HelperCode.DYNPTR_NOT_INITIALISED, register - 1);
        }
        RegValue dynptr = slots.of(pointer);
        if (dynptr == null) {
            throw new Rejection(HelperCode.DYNPTR_NOT_INITIALISED, register - 1);
        }
        int wanted = typeFlag(argument);
        if (wanted != TypeFlags.NONE && dynptr.detail() != wanted) {
            throw new Rejection(HelperCode.DYNPTR_TYPE, TypeText.dynptr(wanted), register - 1);
        }
        slots.markRead(pointer);
    }

    /** Rejects what is not the program's to give back. */
    void requireReleasable(int register) {
        RegValue pointer = x.reg(register);
        if (pointer.kind() != RegKind.STACK) {
            throw new Rejection(HelperCode.RELEASE_OF_CONST_DYNPTR);
        }
        Rejection misplaced = slots.misplaced(pointer);
        if (misplaced != null) {
            throw misplaced.and(HelperCode.RELEASE_OF_UNACQUIRED, register);
        }
        if (slots.valueAt(pointer) == null || slots.valueAt(pointer).refId() == 0) {
            throw new Rejection(HelperCode.RELEASE_OF_UNACQUIRED, register);
        }
    }

    /** Gives back what a dynptr holds; it and its copies are dynptrs no longer. Mirrors: unmark_stack_slots_dynptr. */
    void release(int register) {
        RegValue pointer = x.reg(register);
        Frame frame = x.state().frame(pointer.frame());
        int refId = slots.valueAt(pointer).refId();
        ReleasedReference.release(x, refId);
        for (int slot = 1; slot < frame.slotCount(); slot++) {
            RegValue value = frame.slotValue(slot);
            boolean dynptr = SlotTypes.at(frame.slotTypes(slot), 0) == SlotTypes.DYNPTR;
            if (dynptr && value.refId() == refId && value.detail2() != 0) {
                slots.forget(frame, slot);
            }
        }
    }

    /** Returns the dynptr that a register points to, which was found to be one. */
    public RegValue at(int register) {
        return slots.of(x.reg(register));
    }

    /** Takes note of the dynptr that a call is about. */
    void note(HelperInvocation call) {
        for (int i = 0; i < call.prototype.argumentCount(); i++) {
            if (call.prototype.argument(i).type() == ArgType.DYNPTR) {
                RegValue dynptr = slots.of(x.reg(i + 1));
                call.dynptrId = dynptr.id();
                call.dynptrRefId = dynptr.refId();
                call.dynptrType = dynptr.detail();
                return;
            }
        }
    }
}
