package dev.bpfgate.interp.memory;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.diag.NotModelled;
import dev.bpfgate.kernel.TypeFlags;
import dev.bpfgate.state.RegKind;
import dev.bpfgate.state.RegValue;

/** Addresses of the kernel's variables and functions, as programs get them by type information. Mirrors: check_pseudo_btf_id. */
final class KernelVariable {
    private static final String PER_CPU_SECTION = ".data..percpu";

    private KernelVariable() {}

    /** Returns the pointer to a variable or function of the kernel's type information. */
    static RegValue pointer(Btf btf, int id) {
        if (!(btf.type(id) instanceof BtfType.Var variable)) {
            // A function's code cannot be read, but its address is one.
            return RegValue.pointer(RegKind.MEM, TypeFlags.RDONLY);
        }
        if (isPerCpu(btf, id)) {
            return RegValue.pointer(RegKind.BTF_ID, TypeFlags.PERCPU, btf, variable.typeId());
        }
        int typeId = btf.skipModifiers(variable.typeId());
        if (btf.type(typeId) instanceof BtfType.Composite) {
            return RegValue.pointer(RegKind.BTF_ID, TypeFlags.NONE, btf, variable.typeId());
        }
        long size = btf.sizeOf(typeId);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new NotModelled("kernel variable without a size");
        }
        return RegValue.pointer(RegKind.MEM, TypeFlags.RDONLY).withDetail((int) size);
    }

    private static boolean isPerCpu(Btf btf, int id) {
        int section = btf.find(PER_CPU_SECTION, BtfKind.DATA_SECTION);
        if (section == 0 || !(btf.type(section) instanceof BtfType.DataSection data)) {
            return false;
        }
        for (BtfType.SectionVariable variable : data.variables()) {
            if (variable.typeId() == id) {
                return true;
            }
        }
        return false;
    }
}
