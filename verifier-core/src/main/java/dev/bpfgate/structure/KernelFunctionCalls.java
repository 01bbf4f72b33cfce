package dev.bpfgate.structure;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.diag.StructureCode;
import dev.bpfgate.isa.Call;
import dev.bpfgate.link.License;
import dev.bpfgate.link.LinkedProgram;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The kernel functions that a program calls, reached or not. Mirrors: add_kfunc_call, v6.18. */
final class KernelFunctionCalls {
    /** Begins the names of functions that read what a device says of a packet. */
    private static final String OF_A_DEVICE = "bpf_xdp_metadata_rx_";

    private final LinkedProgram program;
    private final int maxFunctions;
    private final Set<Integer> known = new HashSet<>();

    /**
     * @param maxFunctions how many different ones the kernel takes
     */
    KernelFunctionCalls(LinkedProgram program, int maxFunctions) {
        this.program = program;
        this.maxFunctions = maxFunctions;
    }

    /** Adds the function of a call; returns false after an objection. */
    boolean add(int slot, Call call, DiagnosticSink sink) {
        if (!License.isGplCompatible(program.license())) {
            sink.reject(slot, StructureCode.KFUNC_LICENSE);
            return false;
        }
        // A loader leaves zeros where a weak function is missing; only executing the call is an error.
        if (call.imm() == 0 && call.off() == 0) {
            return true;
        }
        if (call.off() != 0) {
            // No kernel module is known here, so no loader can have passed one.
            StructureCode reason = call.off() < 0 ? StructureCode.KFUNC_MODULE : StructureCode.KFUNC_MODULES_ABSENT;
            List<Rejection.Line> lines = List.of(
                    new Rejection.Line(reason, List.of()), new Rejection.Line(StructureCode.KFUNC_TYPES, List.of()));
            sink.reject(slot, reason.errno(), lines);
            return false;
        }
        if (!known.add(call.imm())) {
            return true;
        }
        if (known.size() > maxFunctions) {
            sink.reject(slot, StructureCode.TOO_MANY_KFUNCS);
            return false;
        }
        return isFunction(slot, call.imm(), sink);
    }

    private boolean isFunction(int slot, int btfId, DiagnosticSink sink) {
        Btf btf = program.kernelBtf();
        if (btf == null) {
            return true;
        }
        if (!btf.contains(btfId) || btf.kind(btfId) != BtfKind.FUNC) {
            sink.reject(slot, StructureCode.KFUNC_TYPE, btfId);
            return false;
        }
        if (btf.prototype(btfId) == null) {
            sink.reject(slot, StructureCode.KFUNC_PROTOTYPE, btfId);
            return false;
        }
        // Nothing in an object binds a program to a device. Mirrors: bpf_dev_bound_kfunc_check.
        if (btf.name(btfId).startsWith(OF_A_DEVICE)) {
            sink.reject(slot, StructureCode.KFUNC_NEEDS_DEVICE);
            return false;
        }
        return true;
    }
}
