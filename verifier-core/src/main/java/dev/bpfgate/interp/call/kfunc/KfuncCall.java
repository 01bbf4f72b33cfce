package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.field.SpecialField;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.domain.Scalar;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.call.CallbackArguments;
import dev.bpfgate.interp.call.CallerSaved;
import dev.bpfgate.interp.call.PacketPointers;
import dev.bpfgate.interp.call.ReleasedReference;
import dev.bpfgate.interp.call.subprogram.CallbackPaths;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegValue;

/**
 * Calls of the kernel's own functions, judged in the kernel's order:
 *
 * <ol>
 *   <li>whether the program may call it here ({@link KfuncPermission});
 *   <li>the arguments ({@link KfuncArguments});
 *   <li>the sections that it opens, closes or may not be called in ({@link CriticalSections});
 *   <li>the reference that it takes over is gone ({@link #release});
 *   <li>the result ({@link KfuncResult}), and whether an iterator has another element ({@link IteratorAdvance}).
 * </ol>
 *
 * <p>Functions whose rules are not known are not modelled. Mirrors: check_kfunc_call.
 */
public final class KfuncCall {
    private static final long MAX_ERRNO = 4095;
    private static final int LINKED_REGISTER = 2;

    private final Execution x;
    private final KfuncPermission permission;
    private final KfuncArguments arguments;
    private final CriticalSections sections;
    private final KfuncResult results;
    private final IteratorAdvance iterators;
    private final ThrownException exceptions;
    private final CallbackPaths callbacks;
    private final BorrowedReferences borrowed;

    public KfuncCall(Execution x, MemoryAccess memory) {
        this.x = x;
        permission = new KfuncPermission(x);
        sections = new CriticalSections(x);
        arguments = new KfuncArguments(x, memory, sections);
        results = new KfuncResult(x);
        iterators = new IteratorAdvance(x);
        exceptions = new ThrownException(x);
        callbacks = new CallbackPaths(x, memory);
        borrowed = new BorrowedReferences(x);
    }

    /** Returns whether the function may be called while a lock is held. */
    public boolean mayBeUnderLock(Call insn) {
        return insn.off() == 0 && insn.imm() != 0 && KfuncNames.mayBeUnderLock(permission.name(insn));
    }

    /** Executes the call and returns the next slot, or that the path ends. */
    public int apply(Call insn) {
        if (insn.imm() == 0 && insn.off() == 0) {
            // A weak function that the kernel does not have: an error only if the call is still there at the end.
            return x.insnIndex() + 1;
        }
        KernelFunction function = permission.find(insn);
        if (KfuncNames.takesResilientLock(function.name())) {
            queueFailure();
        }
        permission.require(function);
        KfuncInvocation call = new KfuncInvocation(function);
        arguments.apply(call);
        queueCallback(call);
        sections.apply(function);
        release(call);
        link(call);
        boolean throwing = function.name().equals(KfuncNames.THROW);
        if (throwing) {
            exceptions.requireValue();
        }
        CallerSaved.clear(x, x.frame());
        results.set(call);
        if (function.name().equals(KfuncNames.PULL_DATA)) {
            PacketPointers.forget(x);
        }
        if (function.is(KfuncFlag.ITER_NEXT)) {
            iterators.apply(call);
        }
        return throwing ? exceptions.end() : x.insnIndex() + 1;
    }

    // A path on which the lock could not be taken.
    private void queueFailure() {
        Frame frame = x.paths().fork(x.insnIndex() + 1, x.insnIndex()).frame();
        CallerSaved.clear(x, frame);
        frame.setReg(0, RegValue.scalar(Scalar.UNKNOWN.withSignedRange(-MAX_ERRNO, -1)));
    }

    private void queueCallback(KfuncInvocation call) {
        String function = call.function.name();
        if (function.equals(KfuncNames.TREE_ADD)) {
            SpecialField tree = call.requireRoot();
            callbacks.queueNow(call.callback, (caller, callee) -> TreeCallback.set(x, tree, callee));
        } else if (function.equals(KfuncNames.QUEUE_CALLBACK)) {
            callbacks.queueLater(call.callback, true, CallbackArguments::timer);
        } else if (KfuncNames.schedulesTaskWork(function)) {
            callbacks.queueLater(call.callback, true, CallbackArguments::taskWork);
        }
    }

    /** The list or tree owns the object now, which the program may still use until it gives back the lock. */
    private void link(KfuncInvocation call) {
        if (!KfuncNames.links(call.function.name())) {
            return;
        }
        int refId = x.reg(LINKED_REGISTER).refId();
        if (!borrowed.lend(refId) || !ReleasedReference.release(x, refId)) {
            throw new Rejection(KfuncCode.KFUNC_REFERENCE_NOT_ACQUIRED, call.function.name(), call.function.id());
        }
    }

    private void release(KfuncInvocation call) {
        if (call.releasedRegister == 0) {
            return;
        }
        int refId = x.reg(call.releasedRegister).refId();
        if (!ReleasedReference.release(x, refId)) {
            throw new Rejection(KfuncCode.KFUNC_REFERENCE_NOT_ACQUIRED, call.function.name(), call.function.id());
        }
    }
}
