package dev.bpfgate;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.kernel.ProgramAttributes;
import dev.bpfgate.link.LinkTarget;
import dev.bpfgate.link.LinkedProgram;

/** The kernel that programs are judged for: its profile, and its own type information where that is known. Immutable. */
final class TargetKernel {
    private final KernelProfile profile;
    private final Btf types;
    private final Privileges privileges;

    /**
     * @throws IllegalArgumentException if there is no such profile, or the type information is malformed
     */
    TargetKernel(VerifierOptions options) {
        profile = KernelProfile.of(options.kernel());
        types = options.targetBtf().map(TargetKernel::parsed).orElse(null);
        privileges = options.privilege() == Privilege.PRIVILEGED ? Privileges.ROOT : Privileges.NONE;
    }

    private static Btf parsed(TargetBtf btf) {
        try {
            return Btf.parse(btf.bytes());
        } catch (MalformedObjectException e) {
            throw new IllegalArgumentException("the target's type information is malformed: " + e.getMessage(), e);
        }
    }

    KernelProfile profile() {
        return profile;
    }

    LinkTarget linkTarget() {
        return new LinkTarget(profile.release(), types, null);
    }

    CallNames names() {
        return new KernelNames(profile, types);
    }

    /** Returns what control flow has to know of the functions that a program calls. */
    CallFacts callFacts(LinkedProgram program) {
        String target =
                program.attachTarget() == null ? "" : program.attachTarget().name();
        AttachType attachType = program.attachType() == null ? AttachType.CGROUP_INET_INGRESS : program.attachType();
        ProgramAttributes attributes =
                new ProgramAttributes(program.type(), attachType, program.isSleepable(), target, "");
        return new HelperFacts(profile, profile.helperTable(attributes, privileges));
    }
}
