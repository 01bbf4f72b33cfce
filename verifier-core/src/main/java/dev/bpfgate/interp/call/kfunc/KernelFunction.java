package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.kernel.Kfunc;
import dev.bpfgate.kernel.KfuncFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * A function of the kernel that the program may call, with its prototype.
 *
 * @param id its id in the kernel's types
 * @param kfunc name and flags
 * @param btf the kernel's types
 * @param resultId type of the result, without modifiers
 * @param parameters in order
 */
record KernelFunction(int id, Kfunc kfunc, Btf btf, int resultId, List<KfuncParameter> parameters) {
    /** Reads a function's prototype. */
    static KernelFunction of(int id, Kfunc kfunc, Btf btf, BtfType.FuncProto prototype) {
        List<KfuncParameter> parameters = new ArrayList<>();
        for (BtfType.Parameter declared : prototype.parameters()) {
            parameters.add(KfuncParameter.of(btf, declared));
        }
        return new KernelFunction(id, kfunc, btf, btf.skipModifiers(prototype.returnTypeId()), List.copyOf(parameters));
    }

    String name() {
        return kfunc.name();
    }

    boolean is(KfuncFlag flag) {
        return kfunc.is(flag);
    }

    /** Returns whether its first argument is an iterator. */
    boolean isIterator() {
        return is(KfuncFlag.ITER_NEW) || is(KfuncFlag.ITER_NEXT) || is(KfuncFlag.ITER_DESTROY);
    }

    /** Returns whether pointers passed must be to valid objects, as for whatever ends a reference. */
    boolean wantsValidObjects() {
        return is(KfuncFlag.TRUSTED_ARGS) || is(KfuncFlag.RELEASE) || is(KfuncFlag.RCU);
    }
}
