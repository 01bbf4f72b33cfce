package dev.bpfgate.link;

import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.object.SectionDefinition;
import dev.bpfgate.object.SectionDefinition.Trait;

/**
 * What loaders leave out because they could not find out that the kernel has it: they try small programs, and some of those
 * need capabilities that the loader lacks. Mirrors: libbpf's features, v1.7.
 */
final class LoaderProbes {
    private static final int PROBE_READ = 4;
    private static final int PROBE_READ_STR = 45;
    private static final int PROBE_READ_USER = 112;
    private static final int PROBE_READ_KERNEL = 113;
    private static final int PROBE_READ_USER_STR = 114;
    private static final int PROBE_READ_KERNEL_STR = 115;

    private final boolean seesProbeReads;
    private final boolean seesAttachTypes;

    LoaderProbes(Privileges privileges) {
        seesProbeReads = privileges.has(Capability.BPF) && privileges.has(Capability.PERFMON);
        seesAttachTypes = privileges.has(Capability.BPF) && privileges.has(Capability.NET_ADMIN);
    }

    /** Returns the attach type that the kernel is told of programs in such sections, unless their attachment is resolved. */
    int attachNumber(SectionDefinition definition) {
        return definition.has(Trait.ATTACHABLE_OPT) && !seesAttachTypes ? 0 : definition.attachNumber();
    }

    /** Replaces calls of helpers that the kernel seems not to have by those of their predecessors. */
    void replaceHelpers(AssembledCode code) {
        for (int slot = 0; slot < code.length() && !seesProbeReads; slot++) {
            if (code.at(slot) instanceof Call call && call.target() == CallTarget.HELPER) {
                int id = predecessor(call.imm());
                if (id != call.imm()) {
                    code.patch(slot, call.src(), call.off(), id);
                }
            }
        }
    }

    private static int predecessor(int helper) {
        return switch (helper) {
            case PROBE_READ_USER, PROBE_READ_KERNEL -> PROBE_READ;
            case PROBE_READ_USER_STR, PROBE_READ_KERNEL_STR -> PROBE_READ_STR;
            default -> helper;
        };
    }
}
