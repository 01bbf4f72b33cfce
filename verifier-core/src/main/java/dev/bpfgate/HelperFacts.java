package dev.bpfgate;

import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.CallTraits;
import dev.bpfgate.cfg.CallTraits.CallbackUse;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.HelperFlag;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.HelperTrait;
import dev.bpfgate.kernel.KernelProfile;

/**
 * What control flow needs to know of the functions that one program calls.
 *
 * @param kernel knows all helpers
 * @param table those that the program may call; null when the profile does not know
 */
record HelperFacts(KernelProfile kernel, HelperTable table) implements CallFacts {

    @Override
    public CallTraits helper(int id) {
        HelperPrototype prototype = table == null ? null : table.prototype(id);
        if (prototype == null) {
            return CallTraits.UNKNOWN;
        }
        Helper helper = kernel.helper(id);
        return new CallTraits(
                prototype.argumentCount(),
                callbackUse(helper),
                false,
                helper.has(HelperTrait.CHANGES_PACKET),
                prototype.is(HelperFlag.MIGHT_SLEEP));
    }

    private static CallbackUse callbackUse(Helper helper) {
        if (helper.has(HelperTrait.SYNC_CALLBACK)) {
            return CallbackUse.SYNCHRONOUS;
        }
        return helper.has(HelperTrait.ASYNC_CALLBACK) ? CallbackUse.ASYNCHRONOUS : CallbackUse.NONE;
    }

    @Override
    public CallTraits kernelFunction(int btfId, int module) {
        return CallTraits.UNKNOWN;
    }
}
