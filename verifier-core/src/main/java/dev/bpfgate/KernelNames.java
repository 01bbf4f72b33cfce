package dev.bpfgate;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.kernel.Helper;
import dev.bpfgate.kernel.KernelProfile;

/**
 * Names of what a kernel's programs call.
 *
 * @param kernel knows the helpers
 * @param types the kernel's own type information, which numbers its functions; null when not known
 */
record KernelNames(KernelProfile kernel, Btf types) implements CallNames {

    @Override
    public String helper(int id) {
        Helper helper = kernel.helper(id);
        return helper == null ? null : helper.name();
    }

    @Override
    public String kernelFunction(int btfId, int module) {
        if (types == null || module != 0 || !types.contains(btfId)) {
            return null;
        }
        return types.type(btfId) instanceof BtfType.Func func ? func.name() : null;
    }
}
