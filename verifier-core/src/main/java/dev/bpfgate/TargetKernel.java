package dev.bpfgate;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.KernelBtf;
import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.cfg.CallFacts;
import dev.bpfgate.cfg.ProgramCallFacts;
import dev.bpfgate.interp.LoadPolicy;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.kernel.Privileges;
import dev.bpfgate.link.AttachedFunction;
import dev.bpfgate.link.BuildConfiguration;
import dev.bpfgate.link.LinkTarget;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.structure.StructureOptions;

/** The kernel that programs are judged for: its profile, and its own type information where that is known. Immutable. */
final class TargetKernel {
    private final KernelProfile profile;
    private final Btf types;
    private final BuildConfiguration configuration;
    private final Privileges privileges;
    private final LoopPolicy loops;
    private final LoadPolicy loadPolicy;

    /**
     * @throws IllegalArgumentException if there is no such profile, or the type information is malformed
     */
    TargetKernel(VerifierOptions options) {
        profile = KernelProfile.of(options.kernel());
        configuration = configuration(options);
        types = options.targetBtf().map(TargetKernel::parsed).orElseGet(() -> KernelBtf.shipped(options.kernel()));
        privileges = options.privileges();
        loops = options.loops();
        loadPolicy = new LoadPolicy(privileges, options.flags());
    }

    /** Whoever brings the types of another kernel would get the wrong configuration, so then it is not known. */
    private static BuildConfiguration configuration(VerifierOptions options) {
        if (options.targetConfiguration().isPresent()) {
            return BuildConfiguration.parse(options.targetConfiguration().get());
        }
        return options.targetBtf().isPresent() ? null : BuildConfiguration.shipped(options.kernel());
    }

    private static Btf parsed(TargetBtf btf) {
        try {
            return KernelBtf.read(btf.copy());
        } catch (MalformedObjectException e) {
            throw new IllegalArgumentException("the target's type information is malformed: " + e.getMessage(), e);
        }
    }

    KernelProfile profile() {
        return profile;
    }

    LinkTarget linkTarget() {
        return new LinkTarget(profile, types, configuration, privileges);
    }

    CallNames names() {
        return new KernelNames(profile, types);
    }

    /** Returns what control flow has to know of the functions that a program calls. */
    CallFacts callFacts(LinkedProgram program) {
        return new ProgramCallFacts(profile, AttachedFunction.attributesOf(program), privileges, types);
    }

    StructureOptions structureOptions() {
        return new StructureOptions(profile, privileges, loops == LoopPolicy.FORBID);
    }

    LoadPolicy loadPolicy() {
        return loadPolicy;
    }
}
