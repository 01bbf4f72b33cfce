package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapTypeRules;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.CallbackRole;
import dev.bpfgate.state.Frame;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** What the functions get that helpers call, and what they may return. */
public final class CallbackArguments {
    private static final CallbackRole CONTINUE_OR_STOP = new CallbackRole(CallbackRole.Sort.SYNCHRONOUS, 0, 1);
    private static final CallbackRole ANYTHING_LATER =
            new CallbackRole(CallbackRole.Sort.ASYNCHRONOUS, Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final CallbackRole LATER = new CallbackRole(CallbackRole.Sort.ASYNCHRONOUS, 0, 0);

    private final Execution x;
    private final KernelTypes types;

    CallbackArguments(Execution x) {
        this.x = x;
        types = new KernelTypes(x);
    }

    /**
     * Sets the registers and the role of a callback's frame.
     *
     * @param caller the frame that calls the helper, before the call
     */
    void set(HelperInvocation call, Frame caller, Frame callee) {
        callee.setCallback(CONTINUE_OR_STOP);
        switch (call.helper.id()) {
            case HelperIds.FOR_EACH_MAP_ELEM -> element(caller, callee);
            case HelperIds.LOOP -> iteration(caller, callee);
            case HelperIds.TIMER_SET_CALLBACK -> timer(caller, callee);
            case HelperIds.FIND_VMA -> area(caller, callee);
            case HelperIds.USER_RINGBUF_DRAIN -> record(caller, callee);
            default -> throw new NotModelled("callback of " + call.helper.name());
        }
    }

    // Mirrors: map_set_for_each_callback_args.
    private void element(Frame caller, Frame callee) {
        RegValue map = caller.reg(1);
        MapTypeRules rules = x.kernel().mapType(((MapDefinition) map.target()).type());
        if (rules == null || !rules.has(MapTrait.FOR_EACH)) {
            throw new Rejection(HelperCode.CALLBACK_MAP);
        }
        callee.setReg(1, map);
        callee.setReg(2, RegValue.pointer(RegKind.MAP_KEY, TypeFlags.NONE, map.target(), map.detail()));
        callee.setReg(3, RegValue.pointer(RegKind.MAP_VALUE, TypeFlags.NONE, map.target(), map.detail()));
        callee.setReg(4, caller.reg(3));
    }

    // Mirrors: set_loop_callback_state.
    private void iteration(Frame caller, Frame callee) {
        callee.setReg(1, RegValue.UNKNOWN);
        callee.setReg(2, caller.reg(3));
    }

    /** Sets what timers and workqueues pass, whose field the caller's r1 points to. Mirrors: set_timer_callback_state. */
    public static void timer(Frame caller, Frame callee) {
        callee.setCallback(LATER);
        mapped(caller.reg(1), callee);
    }

    /** Sets what the work of a task gets, whose map is in the caller's r3. Mirrors: set_task_work_schedule_callback_state. */
    public static void taskWork(Frame caller, Frame callee) {
        callee.setCallback(ANYTHING_LATER);
        mapped(caller.reg(3), callee);
    }

    private static void mapped(RegValue home, Frame callee) {
        callee.setReg(1, RegValue.pointer(RegKind.MAP_PTR, TypeFlags.NONE, home.target(), home.detail()));
        callee.setReg(2, RegValue.pointer(RegKind.MAP_KEY, TypeFlags.NONE, home.target(), home.detail()));
        callee.setReg(3, RegValue.pointer(RegKind.MAP_VALUE, TypeFlags.NONE, home.target(), home.detail()));
    }

    // Mirrors: set_find_vma_callback_state.
    private void area(Frame caller, Frame callee) {
        callee.setReg(1, caller.reg(1));
        callee.setReg(2, RegValue.pointer(RegKind.BTF_ID, TypeFlags.NONE, types.btf(), types.idOf("vm_area_struct")));
        callee.setReg(3, caller.reg(4));
    }

    // Mirrors: set_user_ringbuf_callback_state.
    private void record(Frame caller, Frame callee) {
        callee.setReg(
                1,
                RegValue.pointer(RegKind.DYNPTR, TypeFlags.NONE)
                        .withDetails(TypeFlags.DYNPTR_LOCAL, 1)
                        .withId(x.newId()));
        callee.setReg(2, caller.reg(3));
    }
}
