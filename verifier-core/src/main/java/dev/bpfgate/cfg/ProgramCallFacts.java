package dev.bpfgate.cfg;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.cfg.CallTraits.CallbackUse;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.HelperFlag;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Kfunc;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import java.util.Set;

/** What one program's calls are like on one kernel, from that kernel's profile and type information. Immutable. */
public final class ProgramCallFacts implements CallFacts {
    private static final int MAX_ARGUMENTS = 5;
    private static final Set<String> SYNCHRONOUS = Set.of("bpf_rbtree_add_impl");
    private static final Set<String> ASYNCHRONOUS = Set.of(
            "bpf_wq_set_callback_impl", "bpf_task_work_schedule_signal_impl", "bpf_task_work_schedule_resume_impl");
    private static final String PACKET_CHANGER = "bpf_xdp_pull_data";

    // Where it succeeds in a subprogram, whatever runs there may have changed the packet.
    private static final int TAIL_CALL = 12;

    private final KernelProfile profile;
    private final ProgramAttributes program;
    private final Privileges privileges;
    private final HelperTable helpers;
    private final Btf kernelBtf;

    /**
     * Makes the facts of a program.
     *
     * @param program what decides which functions the program may call
     * @param privileges whose, likewise
     * @param kernelBtf the kernel's type information, or null: then nothing is known of kernel functions
     */
    public ProgramCallFacts(KernelProfile profile, ProgramAttributes program, Privileges privileges, Btf kernelBtf) {
        this.profile = profile;
        this.program = program;
        this.privileges = privileges;
        this.helpers = profile.helperTable(program, privileges);
        this.kernelBtf = kernelBtf;
    }

    @Override
    public CallTraits helper(int id) {
        Helper helper = profile.helper(id);
        if (helper == null) {
            return CallTraits.UNKNOWN;
        }
        HelperPrototype prototype = helpers == null ? null : helpers.prototype(id);
        return new CallTraits(
                prototype == null ? MAX_ARGUMENTS : prototype.argumentCount(),
                callbackUse(helper.has(HelperTrait.SYNC_CALLBACK), helper.has(HelperTrait.ASYNC_CALLBACK)),
                false,
                helper.has(HelperTrait.CHANGES_PACKET) || id == TAIL_CALL,
                prototype != null && prototype.is(HelperFlag.MIGHT_SLEEP));
    }

    @Override
    public CallTraits kernelFunction(int btfId, int module) {
        if (kernelBtf == null || module != 0 || !kernelBtf.contains(btfId) || kernelBtf.kind(btfId) != BtfKind.FUNC) {
            return CallTraits.UNKNOWN;
        }
        String name = kernelBtf.name(btfId);
        CallbackUse callback = callbackUse(SYNCHRONOUS.contains(name), ASYNCHRONOUS.contains(name));
        Kfunc function = profile.kfunc(name, program, privileges);
        BtfType.FuncProto prototype = kernelBtf.prototype(btfId);
        if (function == null || prototype == null) {
            return new CallTraits(MAX_ARGUMENTS, callback, false, false, false);
        }
        return new CallTraits(
                Math.min(prototype.parameters().size(), MAX_ARGUMENTS),
                callback,
                function.is(KfuncFlag.ITER_NEXT),
                name.equals(PACKET_CHANGER),
                function.is(KfuncFlag.SLEEPABLE));
    }

    private static CallbackUse callbackUse(boolean synchronous, boolean asynchronous) {
        if (synchronous) {
            return CallbackUse.SYNCHRONOUS;
        }
        return asynchronous ? CallbackUse.ASYNCHRONOUS : CallbackUse.NONE;
    }
}
