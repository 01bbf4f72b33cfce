package dev.bpfgate.interp.call;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.HelperFlag;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.link.License;
import dev.bpfgate.state.References;

/** Whether the program may call a helper at all, at this place. Mirrors: the beginning of check_helper_call. */
final class HelperPermission {
    private final Execution x;
    private final boolean gpl;

    HelperPermission(Execution x) {
        this.x = x;
        gpl = License.isGplCompatible(x.program().license());
    }

    /** Returns the call that is about to be judged, or rejects it for whatever its arguments are. */
    HelperInvocation require(int id) {
        Helper helper = x.kernel().helper(id);
        if (helper == null) {
            throw new Rejection(HelperCode.UNKNOWN_HELPER, "unknown", id);
        }
        if (x.helpers() == null) {
            throw new NotModelled("helpers of " + x.program().type().libbpfName() + " programs");
        }
        HelperPrototype prototype = x.helpers().prototype(id);
        if (prototype == null) {
            throw new Rejection(HelperCode.HELPER_NOT_FOR_PROGRAM_TYPE, helper.name(), id);
        }
        if (prototype.is(HelperFlag.GPL_ONLY) && !gpl) {
            throw new Rejection(HelperCode.HELPER_NEEDS_GPL);
        }
        if (!x.kernel().permits(prototype, x.attributes())) {
            throw new Rejection(HelperCode.HELPER_NOT_FOR_TARGET);
        }
        if (prototype.is(HelperFlag.MIGHT_SLEEP)) {
            requireSleepable(helper);
        }
        return new HelperInvocation(helper, prototype);
    }

    private void requireSleepable(Helper helper) {
        if (!x.state().inSleepable()) {
            throw new Rejection(HelperCode.HELPER_MIGHT_SLEEP);
        }
        References held = x.state().references();
        forbidIf(held.activeRcuLock(), HelperCode.HELPER_SLEEPS_UNDER_RCU, helper);
        forbidIf(held.activePreemptLocks() > 0, HelperCode.HELPER_SLEEPS_UNPREEMPTIBLE, helper);
        forbidIf(held.activeIrqId() != 0, HelperCode.HELPER_SLEEPS_WITHOUT_IRQ, helper);
    }

    private static void forbidIf(boolean condition, DiagnosticCode code, Helper helper) {
        if (condition) {
            throw new Rejection(code, helper.name(), helper.id());
        }
    }
}
