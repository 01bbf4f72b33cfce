package dev.bpfgate.interp;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.kernel.HelperFlag;
import dev.bpfgate.kernel.HelperPrototype;
import dev.bpfgate.kernel.HelperTable;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Kfunc;
import dev.bpfgate.kernel.KfuncFlag;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.kernel.ReturnType;

/** Tells which registers the kernel's functions leave alone. Mirrors: get_call_summary. */
final class FastcallCallees {
    private final KernelProfile kernel;
    private final ProgramAttributes program;
    private final Privileges privileges;
    private final HelperTable helpers;
    private final Btf types;

    /**
     * @param types the kernel's, or null: then nothing is known of its functions but helpers
     */
    FastcallCallees(KernelProfile kernel, ProgramAttributes program, Privileges privileges, Btf types) {
        this.kernel = kernel;
        this.program = program;
        this.privileges = privileges;
        this.types = types;
        helpers = kernel.helperTable(program, privileges);
    }

    /**
     * What a callee does to registers.
     *
     * @param used a bit for each register that carries an argument or the result
     * @param promised whether programs may rely on the others to survive
     */
    record Callee(int used, boolean promised) {}

    /** Returns the callee, or null if it is none of the kernel's or unknown. */
    Callee of(Call call) {
        if (call.target() == CallTarget.HELPER) {
            return helper(helpers == null ? null : helpers.prototype(call.imm()));
        }
        return call.target() == CallTarget.KFUNC && call.off() == 0 ? function(call.imm()) : null;
    }

    private static Callee helper(HelperPrototype prototype) {
        return prototype == null
                ? null
                : new Callee(
                        used(prototype.argumentCount(), prototype.returned().type() == ReturnType.VOID),
                        prototype.is(HelperFlag.ALLOW_FASTCALL));
    }

    private Callee function(int typeId) {
        BtfType.FuncProto prototype =
                types == null || types.kind(typeId) != BtfKind.FUNC ? null : types.prototype(typeId);
        if (prototype == null) {
            return null;
        }
        Kfunc function = kernel.kfunc(types.name(typeId), program, privileges);
        boolean isVoid = prototype.returnTypeId() == 0;
        return function == null
                ? null
                : new Callee(used(prototype.parameters().size(), isVoid), function.is(KfuncFlag.FASTCALL));
    }

    private static int used(int arguments, boolean isVoid) {
        return ((1 << arguments + 1) - 1) & ~1 | (isVoid ? 0 : 1);
    }
}
