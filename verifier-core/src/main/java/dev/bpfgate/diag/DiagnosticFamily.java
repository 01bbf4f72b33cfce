package dev.bpfgate.diag;

import java.util.List;
import java.util.Locale;

/** All diagnostics there are, by family; each family has a page of its name in the documentation. */
public enum DiagnosticFamily {
    STRUCTURE(StructureCode.values()),
    ATTACH(AttachCode.values()),
    REGISTER(RegisterCode.values()),
    ALU(AluCode.values()),
    BRANCH(BranchCode.values()),
    MEMORY(MemoryCode.values()),
    OBJECT(ObjectCode.values()),
    STACK(StackCode.values()),
    HELPER(HelperCode.values()),
    KFUNC(KfuncCode.values()),
    SUBPROGRAM(SubprogramCode.values()),
    EXIT(ExitCode.values()),
    RESOURCE(ResourceCode.values()),
    OWNERSHIP(OwnershipCode.values()),
    LOOP(LoopCode.values()),
    LIMIT(LimitCode.values()),
    LOADER(LoaderCode.values()),
    WITHOUT_WORDS(NoWords.values());

    private final List<DiagnosticCode> codes;

    DiagnosticFamily(DiagnosticCode... codes) {
        this.codes = List.of(codes);
    }

    /** Returns the family's codes in their order. */
    public List<DiagnosticCode> codes() {
        return codes;
    }

    /** Returns the name of the family's page, without an ending. */
    public String page() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
