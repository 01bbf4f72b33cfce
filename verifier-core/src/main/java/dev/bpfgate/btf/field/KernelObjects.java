package dev.bpfgate.btf.field;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which kernel objects programs may own through pointers in their own structures: those that the kernel can release by
 * itself when the structure goes away.
 */
final class KernelObjects {
    /** Functions of which the kernel has a {@code _dtor} twin for this purpose; each takes the object that it releases. */
    private static final List<String> RELEASING = List.of(
            "bpf_task_release",
            "bpf_cgroup_release",
            "bpf_cpumask_release",
            "bpf_crypto_ctx_release",
            "bpf_kfunc_call_memb_release",
            "bpf_kfunc_call_test_release");

    private final Btf kernel;
    private Set<String> releasable;

    KernelObjects(Btf kernel) {
        this.kernel = kernel;
    }

    /** {@return the kernel's types} */
    Btf kernel() {
        return kernel;
    }

    /** {@return the number of a structure in the kernel's types, 0 when it has none of that name} */
    int find(String struct) {
        return Math.max(0, kernel.find(struct, BtfKind.STRUCT));
    }

    /** {@return whether the kernel can release objects of a structure of its own} */
    boolean isReleasable(String struct) {
        return releasable().contains(struct);
    }

    private Set<String> releasable() {
        if (releasable == null) {
            releasable = new HashSet<>();
            for (String function : RELEASING) {
                if (kernel.find(function + "_dtor", BtfKind.FUNC) != 0) {
                    addParameter(kernel.prototype(kernel.find(function, BtfKind.FUNC)));
                }
            }
        }
        return releasable;
    }

    private void addParameter(BtfType.FuncProto prototype) {
        if (prototype != null
                && prototype.parameters().size() == 1
                && kernel.resolve(prototype.parameters().get(0).typeId()) instanceof BtfType.Pointer pointer) {
            releasable.add(kernel.resolve(pointer.typeId()).name());
        }
    }
}
