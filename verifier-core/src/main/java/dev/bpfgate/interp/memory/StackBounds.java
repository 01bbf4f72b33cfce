package dev.bpfgate.interp.memory;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StackCode;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Keeps accesses within the 512 bytes below the frame pointer, and makes the slots exist that an access may touch. How deep
 * accesses went decides later whether the stacks of all active frames fit together. Mirrors:
 * check_stack_access_within_bounds.
 */
final class StackBounds {
    /** Offsets must stay below this to be added to, in bytes. */
    private static final long MAX_VARIABLE = 1L << 29;

    private final Execution x;

    StackBounds(Execution x) {
        this.x = x;
    }

    /** Returns the frame that a stack pointer points into. */
    Frame frameOf(RegValue pointer) {
        return x.state().frame(pointer.frame());
    }

    /**
     * Rejects an access that may leave the stack; else grows the stack to what is accessed.
     *
     * @param offset fixed part of the offset from the frame pointer, in bytes
     */
    void require(int register, RegValue pointer, int offset, int size, boolean write) {
        boolean fixed = pointer.number().isConstant();
        if (!fixed
                && (pointer.number().smax() >= MAX_VARIABLE || pointer.number().smin() <= -MAX_VARIABLE)) {
            throw new Rejection(StackCode.STACK_UNBOUNDED, words(write), register);
        }
        long first = (fixed ? pointer.number().value() : pointer.number().smin()) + offset;
        long end = (fixed ? pointer.number().value() : pointer.number().smax()) + offset + size;
        Frame frame = frameOf(pointer);
        int errno = verdict(frame, first, end, size, write);
        if (errno != 0) {
            throw outOfBounds(register, pointer, offset, size, write, first).withErrno(errno);
        }
        int slots = (int) ((-first + SlotTypes.SLOT_BYTES - 1) / SlotTypes.SLOT_BYTES);
        frame.growTo(slots);
        x.subprogramNotes(frame.subprogram()).deepen(slots * SlotTypes.SLOT_BYTES);
    }

    private int verdict(Frame frame, long first, long end, int size, boolean write) {
        boolean anyDepth = write || x.policy().privileges().allowUninitializedStack();
        long deepest = -(anyDepth ? x.kernel().limits().stackBytes() : (long) frame.slotCount() * SlotTypes.SLOT_BYTES);
        if (first < deepest || first > -1) {
            return -13;
        }
        if (end > 0) {
            return -22;
        }
        return size < 0 ? -14 : 0;
    }

    private static Rejection outOfBounds(
            int register, RegValue pointer, int offset, int size, boolean write, long first) {
        if (pointer.number().isConstant()) {
            return new Rejection(StackCode.STACK_OUT_OF_BOUNDS, words(write), register, first, size);
        }
        return new Rejection(
                StackCode.STACK_OUT_OF_BOUNDS_VARIABLE,
                words(write),
                register,
                VariableOffset.text(pointer),
                offset,
                size);
    }

    private static String words(boolean write) {
        return write ? " write to" : " read from";
    }
}
