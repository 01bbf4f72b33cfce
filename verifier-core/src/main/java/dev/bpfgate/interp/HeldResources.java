package dev.bpfgate.interp;

import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.ResourceCode;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.state.Reference;
import dev.bpfgate.state.References;

/** Demands that nothing is held where the program may end. Mirrors: check_resource_leak. */
public final class HeldResources {
    private final Execution x;

    /** Makes the check of one execution. */
    public HeldResources(Execution x) {
        this.x = x;
    }

    /**
     * Rejects the program if it still holds something.
     *
     * @param exception whether the program ends by an exception, which ends all frames
     * @param sections whether critical sections must be left, too
     * @param what the kernel's words for what would end the program
     */
    public void requireNone(boolean exception, boolean sections, String what) {
        References references = x.state().references();
        if (sections && references.activeLocks() > 0) {
            throw new Rejection(ResourceCode.INSIDE_SPIN_LOCK, what);
        }
        requireNoReferences(references, exception, what);
        if (!sections) {
            return;
        }
        if (references.activeIrqId() != 0) {
            throw new Rejection(ResourceCode.INSIDE_IRQ_SAVE, what);
        }
        if (references.activeRcuLock()) {
            throw new Rejection(ResourceCode.INSIDE_RCU_READ_LOCK, what);
        }
        if (references.activePreemptLocks() > 0) {
            throw new Rejection(ResourceCode.INSIDE_PREEMPT_DISABLE, what);
        }
    }

    private void requireNoReferences(References references, boolean exception, String what) {
        if (!exception && x.frame().number() > 0) {
            return;
        }
        Rejection leak = null;
        for (Reference reference : references.held()) {
            if (reference.kind() != Reference.Kind.OBJECT || isReturned(reference, exception)) {
                continue;
            }
            leak = leak == null
                    ? new Rejection(ResourceCode.UNRELEASED_REFERENCE, reference.id(), reference.insnIndex())
                    : leak.and(ResourceCode.UNRELEASED_REFERENCE, reference.id(), reference.insnIndex());
        }
        if (leak != null) {
            throw leak.and(ResourceCode.REFERENCE_LEAK, what);
        }
    }

    // Operations of the kernel that programs implement may return an object they own.
    private boolean isReturned(Reference reference, boolean exception) {
        return !exception
                && x.program().type() == ProgramType.STRUCT_OPS
                && x.reg(0).refId() == reference.id();
    }
}
