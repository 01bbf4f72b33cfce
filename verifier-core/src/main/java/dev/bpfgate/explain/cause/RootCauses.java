package dev.bpfgate.explain.cause;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.diag.Diagnostic;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.explain.source.SourceView;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.link.LinkFailure;
import dev.bpfgate.link.LinkedProgram;
import java.util.List;

/** Finds the root cause of a refusal: asks the detectors one after another, and the first that recognises it answers. */
public final class RootCauses {
    private static final List<RootCause> IN_ORDER = List.of(
            new MissingNullCheck(),
            new HelperBufferSize(),
            new ObjectTooSmall(),
            new ReferenceLeak(),
            new LockRules(),
            new UseAfterRelease(),
            new PacketMoved(),
            new PacketBounds(),
            new GplNeeded(),
            new NotAvailable(),
            new MapMisuse(),
            new ConstantData(),
            new NumberFollowed(),
            new WrongArgument(),
            new ReturnValue(),
            new MissingInKernel(),
            new ContextAccess(),
            new TooComplex(),
            new InfiniteLoop(),
            new StackUse(),
            new GlobalFunction(),
            new SpecialField(),
            new Uninitialised(),
            new AtomicStore(),
            new UncheckedIndex(),
            new PlainRules());

    private final KernelProfile kernel;
    private final CallNames names;
    private final Sources sources;

    /** Makes a finder for programs of one kernel. */
    public RootCauses(KernelProfile kernel, CallNames names, Sources sources) {
        this.kernel = kernel;
        this.names = names;
        this.sources = sources;
    }

    /**
     * Returns what is wrong with a program, or null if no detector recognises it.
     *
     * @param evidence what is known beyond the complaint
     */
    public Explanation of(LinkedProgram program, Diagnostic why, Evidence evidence) {
        SourceView source = new SourceView(program.sourceLines(), sources);
        Failure failure = new Failure(program, kernel, names, why, evidence, source);
        for (RootCause cause : IN_ORDER) {
            Explanation explanation = cause.explain(failure);
            if (explanation != null) {
                return explanation;
            }
        }
        return null;
    }

    /**
     * Returns why a program does not reach the kernel, or null if that is not recognised.
     *
     * @param types the target kernel's types; null if not known
     */
    public Explanation of(LinkFailure failure, Btf types) {
        return new NotLinked(failure, types, new SourceView(failure.lines(), sources)).explain();
    }
}
