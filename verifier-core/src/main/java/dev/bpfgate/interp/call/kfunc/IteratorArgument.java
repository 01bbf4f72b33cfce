package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.ReleasedReference;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.IteratorSlot;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.SlotTypes;

/**
 * Iterators on the stack as kernel functions make, use and destroy them. An iterator holds a reference, which its first slot
 * names. Mirrors: process_iter_arg.
 */
final class IteratorArgument {
    private static final String WHAT = "iter";

    private final Execution x;
    private final MemoryAccess memory;
    private final CriticalSections sections;

    IteratorArgument(Execution x, MemoryAccess memory, CriticalSections sections) {
        this.x = x;
        this.memory = memory;
        this.sections = sections;
    }

    /** Judges the iterator that a register points to, and makes or destroys it as the function does. */
    void apply(KfuncInvocation call, int register, int typeId) {
        RegValue pointer = x.reg(register);
        if (!pointer.is(RegKind.STACK)) {
            throw new Rejection(KfuncCode.ITERATOR_NOT_ON_STACK, register - 1);
        }
        if (call.function.name().equals(KfuncNames.TASKS_OF_GROUP)) {
            requireWalkOfTasks();
        }
        Btf btf = call.function.btf();
        int slots = (int) (btf.sizeOf(typeId) / SlotTypes.SLOT_BYTES);
        Frame frame = x.state().frame(pointer.frame());
        int first = StackObject.firstSlot(pointer);
        if (call.function.is(KfuncFlag.ITER_NEW)) {
            requireFree(register, typeId, slots, btf);
            create(call.function, register, typeId, slots);
        } else {
            requireIterator(call.function, register, typeId, slots);
            call.refId = frame.slotValue(first).refId();
            x.liveness().markRead(frame.number(), StackObject.mask(first, slots));
            if (call.function.is(KfuncFlag.ITER_DESTROY)) {
                destroy(frame, first, slots);
            }
        }
        call.iteratorFrame = frame.number();
        call.iteratorSlot = first;
    }

    // Mirrors: check_css_task_iter_allowlist.
    private void requireWalkOfTasks() {
        ProgramType type = x.program().type();
        boolean iterator = type == ProgramType.TRACING && x.attributes().attachType() == AttachType.TRACE_ITER;
        if (type != ProgramType.LSM && !iterator && !x.state().inSleepable()) {
            throw new Rejection(KfuncCode.TASKS_OF_GROUP_FORBIDDEN);
        }
    }

    private void requireFree(int register, int typeId, int slots, Btf btf) {
        RegValue pointer = x.reg(register);
        String name = IteratorSlot.name(btf, typeId);
        Rejection misplaced = StackObject.misplaced(pointer, WHAT, slots);
        if (misplaced != null) {
            throw misplaced.and(KfuncCode.ITERATOR_NOT_UNINITIALISED, name, register - 1);
        }
        Frame frame = x.state().frame(pointer.frame());
        int first = StackObject.firstSlot(pointer);
        if (StackObject.exists(frame, first, slots) && StackObject.contains(frame, first, slots, SlotTypes.ITER)) {
            throw new Rejection(KfuncCode.ITERATOR_NOT_UNINITIALISED, name, register - 1);
        }
    }

    private void create(KernelFunction function, int register, int typeId, int slots) {
        for (int i = 0; i < slots; i++) {
            memory.storeUnknown(register, i * SlotTypes.SLOT_BYTES, SlotTypes.SLOT_BYTES);
        }
        RegValue pointer = x.reg(register);
        Frame frame = x.state().frame(pointer.frame());
        int first = StackObject.firstSlot(pointer);
        int refId = x.newId();
        x.state().setReferences(x.state().references().acquire(refId, x.insnIndex()));
        int flags = 0;
        if (function.is(KfuncFlag.RCU_PROTECTED)) {
            flags = sections.inRcu() ? TypeFlags.RCU : TypeFlags.UNTRUSTED;
        }
        for (int i = 0; i < slots; i++) {
            RegValue slot = IteratorSlot.created(function.btf(), typeId, i == 0 ? refId : 0);
            frame.setSlot(first - i, SlotTypes.all(SlotTypes.ITER), slot.withFlags(flags));
            touched(first - i);
        }
    }

    private void requireIterator(KernelFunction function, int register, int typeId, int slots) {
        RegValue pointer = x.reg(register);
        String name = IteratorSlot.name(function.btf(), typeId);
        Rejection misplaced = StackObject.misplaced(pointer, WHAT, slots);
        if (misplaced != null) {
            throw misplaced.and(KfuncCode.ITERATOR_NOT_INITIALISED, name, register - 1);
        }
        Frame frame = x.state().frame(pointer.frame());
        int first = StackObject.firstSlot(pointer);
        if (!StackObject.exists(frame, first, slots)) {
            throw new Rejection(KfuncCode.ITERATOR_NOT_INITIALISED, name, register - 1);
        }
        for (int i = 0; i < slots; i++) {
            RegValue value = frame.slotValue(first - i);
            if (value.has(TypeFlags.UNTRUSTED) && isIterator(frame, first - i)) {
                throw new Rejection(KfuncCode.ITERATOR_NEEDS_RCU, function.name());
            }
            boolean belongs = isIterator(frame, first - i)
                    && (i == 0) == (value.refId() != 0)
                    && value.target() == function.btf()
                    && value.typeId() == typeId;
            if (!belongs) {
                throw new Rejection(KfuncCode.ITERATOR_NOT_INITIALISED, name, register - 1);
            }
        }
    }

    private static boolean isIterator(Frame frame, int slot) {
        return frame.slotTypes(slot) == SlotTypes.all(SlotTypes.ITER);
    }

    private void destroy(Frame frame, int first, int slots) {
        ReleasedReference.release(x, frame.slotValue(first).refId());
        for (int i = 0; i < slots; i++) {
            frame.setSlot(first - i, SlotTypes.ALL_INVALID, RegValue.NOT_INIT);
            touched(first - i);
        }
        x.liveness().markWritten(frame.number(), StackObject.mask(first, slots));
    }

    private void touched(int slot) {
        if (x.trace() != null) {
            x.trace().touchedSlot(slot);
        }
    }
}
