package dev.bpfgate.interp.call;

import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.HeldResources;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.isa.Call;
import dev.bpfgate.kernel.ArgType;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.AttachTarget;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;
import dev.bpfgate.state.TypeText;

/**
 * Calls of helpers, judged in the kernel's order:
 *
 * <ol>
 *   <li>whether the program may call it here ({@link HelperPermission});
 *   <li>the arguments ({@link ArgumentCheck});
 *   <li>the memory that it fills counts as written, the reference that it takes over is gone ({@link #settle});
 *   <li>what is special about some helpers ({@link #special});
 *   <li>the result ({@link HelperResult}), and only then whether helper and map go together ({@link MapUse}).
 * </ol>
 *
 * <p>Mirrors: check_helper_call.
 */
final class HelperCall {
    private final Execution x;
    private final MemoryAccess memory;
    private final HelperPermission permission;
    private final DynptrArgument dynptrs;
    private final ArgumentCheck arguments;
    private final MapUse maps;
    private final HelperResult results;
    private final CallbackCall callbacks;
    private final FormatCheck formats;
    private final TailCall tailCall;
    private final HeldResources held;
    private final PointerExchange exchange;

    HelperCall(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
        permission = new HelperPermission(x);
        dynptrs = new DynptrArgument(x, memory);
        arguments = new ArgumentCheck(x, memory, dynptrs);
        maps = new MapUse(x);
        results = new HelperResult(x);
        callbacks = new CallbackCall(x, memory);
        formats = new FormatCheck(x);
        tailCall = new TailCall(x);
        held = new HeldResources(x);
        exchange = new PointerExchange(x);
    }

    /** Executes the call and returns the next slot. */
    int apply(Call insn) {
        HelperInvocation call = permission.require(insn.imm());
        arguments.apply(call);
        maps.note(call);
        settle(call);
        special(call);
        CallerSaved.clear(x, x.frame());
        results.set(call);
        maps.requireCompatible(call);
        maps.requireFunction(call);
        if (call.helper.id() == HelperIds.TAIL_CALL) {
            return tailCall.apply();
        }
        if (call.changesPacket()) {
            PacketPointers.forget(x);
        }
        return x.insnIndex() + 1;
    }

    private void settle(HelperInvocation call) {
        for (int i = 0; i < call.filledBytes; i++) {
            memory.storeUnknown(call.filledRegister, i, 1);
        }
        if (call.releasedRegister == 0) {
            return;
        }
        if (call.prototype.argument(call.releasedRegister - 1).type() == ArgType.DYNPTR) {
            dynptrs.release(call.releasedRegister);
            return;
        }
        if (!isReleased(call)) {
            throw new Rejection(HelperCode.REFERENCE_NOT_ACQUIRED, call.helper.name(), call.helper.id());
        }
    }

    private boolean isReleased(HelperInvocation call) {
        if (call.refId == 0) {
            return x.reg(call.releasedRegister).isZero();
        }
        return call.pointer == null ? ReleasedReference.release(x, call.refId) : exchange.give(call);
    }

    private void special(HelperInvocation call) {
        switch (call.helper.id()) {
            case HelperIds.TAIL_CALL -> held.requireNone(false, true, "tail_call");
            case HelperIds.GET_LOCAL_STORAGE -> requireNoFlags();
            case HelperIds.SNPRINTF -> formats.require();
            case HelperIds.FOR_EACH_MAP_ELEM,
                    HelperIds.TIMER_SET_CALLBACK,
                    HelperIds.FIND_VMA,
                    HelperIds.LOOP,
                    HelperIds.USER_RINGBUF_DRAIN -> callbacks.apply(call);
            case HelperIds.SET_RETVAL -> requireResultOfTarget();
            case HelperIds.DYNPTR_FROM_MEM -> requireMapValue();
            case HelperIds.DYNPTR_DATA, HelperIds.DYNPTR_WRITE -> dynptrs.note(call);
            default -> {
                if (call.helper.has(HelperTrait.SYNC_CALLBACK) || call.helper.has(HelperTrait.ASYNC_CALLBACK)) {
                    throw new NotModelled("callback of " + call.helper.name());
                }
            }
        }
    }

    // The helper cannot return an error, so it must not be given a reason to.
    private void requireNoFlags() {
        if (!x.reg(2).isZero()) {
            throw new Rejection(HelperCode.LOCAL_STORAGE_FLAGS);
        }
    }

    // A hook that returns nothing has no result to set.
    private void requireResultOfTarget() {
        AttachTarget target = x.program().attachTarget();
        if (x.program().type() != ProgramType.LSM || x.attributes().attachType() != AttachType.LSM_CGROUP) {
            return;
        }
        BtfType.FuncProto hook = target == null ? null : x.program().kernelBtf().prototype(target.btfId());
        if (hook == null) {
            throw new NotModelled("bpf_set_retval of an unknown security hook");
        }
        if (hook.returnTypeId() == 0) {
            throw new Rejection(HelperCode.VOID_HOOK_RESULT);
        }
    }

    private void requireMapValue() {
        RegValue data = x.reg(1);
        if (!data.is(RegKind.MAP_VALUE)) {
            throw new Rejection(HelperCode.DYNPTR_DATA_TYPE, TypeText.of(data));
        }
    }
}
