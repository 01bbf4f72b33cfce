package dev.bpfgate.interp.call.kfunc;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.isa.Call;
import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.Kfunc;
import dev.bpfgate.kernel.KfuncFlag;

/** Whether the program may call a kernel function at all, at this place. Mirrors: the beginning of check_kfunc_call. */
final class KfuncPermission {
    private final Execution x;
    /** The functions called, by slot; null where none was asked for yet. */
    private final KernelFunction[] known;

    KfuncPermission(Execution x) {
        this.x = x;
        known = new KernelFunction[x.slots()];
    }

    /** Returns the function that an instruction calls, which programs like this one may call. */
    KernelFunction find(Call insn) {
        KernelFunction function = known[x.insnIndex()];
        if (function == null) {
            function = ask(insn);
            known[x.insnIndex()] = function;
        }
        return function;
    }

    /** Rejects a call at a place where the function may not be called, whatever its arguments are. */
    void require(KernelFunction function) {
        if (function.name().equals(KfuncNames.TRAP)) {
            throw new Rejection(KfuncCode.KFUNC_TRAP);
        }
        if (function.is(KfuncFlag.DESTRUCTIVE) && !x.policy().privileges().has(Capability.SYS_ADMIN)) {
            throw new Rejection(KfuncCode.KFUNC_DESTRUCTIVE);
        }
        if (function.is(KfuncFlag.SLEEPABLE) && !x.state().inSleepable()) {
            throw new Rejection(KfuncCode.KFUNC_NEEDS_SLEEPABLE, function.name());
        }
    }

    /** Returns the name of the function that an instruction calls. */
    String name(Call insn) {
        Btf btf = x.program().kernelBtf();
        if (btf == null || insn.off() != 0 || !btf.contains(insn.imm()) || btf.kind(insn.imm()) != BtfKind.FUNC) {
            throw new NotModelled("kernel functions outside of the kernel's types");
        }
        return btf.name(insn.imm());
    }

    private KernelFunction ask(Call insn) {
        String name = name(insn);
        Btf btf = x.program().kernelBtf();
        BtfType.FuncProto prototype = btf.prototype(insn.imm());
        if (prototype == null) {
            throw new NotModelled("kernel function " + name);
        }
        Kfunc kfunc = x.kernel().kfunc(name, x.attributes(), x.policy().privileges());
        if (kfunc == null) {
            throw new Rejection(KfuncCode.KFUNC_NOT_ALLOWED, name);
        }
        return KernelFunction.of(insn.imm(), kfunc, btf, prototype);
    }
}
