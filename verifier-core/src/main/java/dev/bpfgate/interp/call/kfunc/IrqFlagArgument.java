package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.References;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/** Interrupt flags that functions save in a slot of the stack and restore from there. Mirrors: process_irq_flag. */
final class IrqFlagArgument {
    private static final String WHAT = "irq_flag";
    /** Flags that no lock saved. */
    private static final int NATIVE = 1;
    /** Flags that a lock saved. */
    private static final int LOCK = 2;

    private final Execution x;
    private final MemoryAccess memory;

    IrqFlagArgument(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Judges the slot that a register points to, and saves the flags there or restores them. */
    void apply(int register, String function) {
        RegValue pointer = x.reg(register);
        if (!pointer.is(RegKind.STACK)) {
            throw new Rejection(KfuncCode.KFUNC_ARGUMENT_NOT_IRQ_FLAG, register - 1);
        }
        int origin = KfuncNames.isResilientLock(function) ? LOCK : NATIVE;
        if (function.equals(KfuncNames.IRQ_SAVE) || KfuncNames.takesResilientLock(function)) {
            save(register, pointer, origin);
        } else {
            restore(register, pointer, origin);
        }
    }

    private void save(int register, RegValue pointer, int origin) {
        Frame frame = x.state().frame(pointer.frame());
        int slot = StackObject.firstSlot(pointer);
        require(register, pointer, KfuncCode.IRQ_FLAG_NOT_UNINITIALISED);
        boolean taken = StackObject.exists(frame, slot, 1) && StackObject.contains(frame, slot, 1, SlotTypes.IRQ_FLAG);
        if (taken) {
            throw new Rejection(KfuncCode.IRQ_FLAG_NOT_UNINITIALISED, register - 1);
        }
        memory.storeUnknown(register, 0, SlotTypes.SLOT_BYTES);
        int id = x.newId();
        x.state().setReferences(x.state().references().acquireIrq(id, x.insnIndex()));
        RegValue saved =
                RegValue.pointer(RegKind.STACK, TypeFlags.NONE).withRefId(id).withDetail(origin);
        frame.setSlot(slot, SlotTypes.all(SlotTypes.IRQ_FLAG), saved);
        touched(slot);
    }

    private void restore(int register, RegValue pointer, int origin) {
        Frame frame = x.state().frame(pointer.frame());
        int slot = StackObject.firstSlot(pointer);
        require(register, pointer, KfuncCode.IRQ_FLAG_NOT_INITIALISED);
        boolean saved = StackObject.exists(frame, slot, 1)
                && frame.slotTypes(slot) == SlotTypes.all(SlotTypes.IRQ_FLAG)
                && frame.slotValue(slot).refId() != 0;
        if (!saved) {
            throw new Rejection(KfuncCode.IRQ_FLAG_NOT_INITIALISED, register - 1);
        }
        x.liveness().markRead(frame.number(), StackObject.mask(slot, 1));
        int savedBy = frame.slotValue(slot).detail();
        if (savedBy != origin) {
            throw new Rejection(KfuncCode.IRQ_FLAG_OF_OTHER_KFUNC, originText(savedBy), originText(origin));
        }
        release(frame.slotValue(slot).refId());
        frame.setSlot(slot, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
        touched(slot);
        x.liveness().markWritten(frame.number(), StackObject.mask(slot, 1));
    }

    private static String originText(int origin) {
        return origin == NATIVE ? "native" : "lock";
    }

    private static void require(int register, RegValue pointer, KfuncCode otherwise) {
        Rejection misplaced = StackObject.misplaced(pointer, WHAT, 1);
        if (misplaced != null) {
            throw misplaced.and(otherwise, register - 1);
        }
    }

    private void release(int id) {
        References held = x.state().references();
        References without = held.releaseIrq(id);
        if (without == null) {
            int innermost = held.activeIrqId();
            throw new Rejection(KfuncCode.IRQ_RESTORE_OUT_OF_ORDER, innermost, held.takenAt(innermost));
        }
        x.state().setReferences(without);
    }

    private void touched(int slot) {
        if (x.trace() != null) {
            x.trace().touchedSlot(slot);
        }
    }
}
