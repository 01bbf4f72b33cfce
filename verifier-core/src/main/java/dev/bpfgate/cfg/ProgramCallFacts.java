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
import java.util.Set;
import java.util.function.Predicate;

/** What one program's calls are like on one kernel, from that kernel's profile and type information. Immutable. */
public final class ProgramCallFacts implements CallFacts {
    private static final int MAX_ARGUMENTS = 5;
    private static final Set<String> SYNCHRONOUS = Set.of("bpf_rbtree_add_impl");
    private static final Set<String> ASYNCHRONOUS = Set.of(
            "bpf_wq_set_callback_impl", "bpf_task_work_schedule_signal_impl", "bpf_task_work_schedule_resume_impl");
    private static final String PACKET_CHANGER = "bpf_xdp_pull_data";

    private final KernelProfile profile;
    private final HelperTable helpers;
    private final Btf kernelBtf;
    private final Predicate<String> sleepableKernelFunctions;

    /**
     * Makes the facts of a program.
     *
     * @param helpers the helpers that the program may call
     * @param kernelBtf the kernel's type information, or null: then nothing is known of kernel functions
     * @param sleepableKernelFunctions says of a kernel function's name whether it may sleep
     */
    public ProgramCallFacts(
            KernelProfile profile, HelperTable helpers, Btf kernelBtf, Predicate<String> sleepableKernelFunctions) {
        this.profile = profile;
        this.helpers = helpers;
        this.kernelBtf = kernelBtf;
        this.sleepableKernelFunctions = sleepableKernelFunctions;
    }

    @Override
    public CallTraits helper(int id) {
        Helper helper = profile.helper(id);
        if (helper == null) {
            return CallTraits.UNKNOWN;
        }
        HelperPrototype prototype = helpers.prototype(id);
        return new CallTraits(
                prototype == null ? MAX_ARGUMENTS : prototype.argumentCount(),
                callbackUse(helper.has(HelperTrait.SYNC_CALLBACK), helper.has(HelperTrait.ASYNC_CALLBACK)),
                false,
                helper.has(HelperTrait.CHANGES_PACKET),
                prototype != null && prototype.is(HelperFlag.MIGHT_SLEEP));
    }

    @Override
    public CallTraits kernelFunction(int btfId, int module) {
        if (kernelBtf == null || module != 0 || !kernelBtf.contains(btfId) || kernelBtf.kind(btfId) != BtfKind.FUNC) {
            return CallTraits.UNKNOWN;
        }
        String name = kernelBtf.name(btfId);
        BtfType.FuncProto prototype = kernelBtf.prototype(btfId);
        int parameters =
                prototype == null ? MAX_ARGUMENTS : prototype.parameters().size();
        return new CallTraits(
                Math.min(parameters, MAX_ARGUMENTS),
                callbackUse(SYNCHRONOUS.contains(name), ASYNCHRONOUS.contains(name)),
                name.startsWith("bpf_iter_") && name.endsWith("_next"),
                name.equals(PACKET_CHANGER),
                sleepableKernelFunctions.test(name));
    }

    private static CallbackUse callbackUse(boolean synchronous, boolean asynchronous) {
        if (synchronous) {
            return CallbackUse.SYNCHRONOUS;
        }
        return asynchronous ? CallbackUse.ASYNCHRONOUS : CallbackUse.NONE;
    }
}
