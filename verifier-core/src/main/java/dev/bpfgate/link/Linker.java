package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.check.KernelCheck;
import dev.bpfgate.btf.ext.LineInfo;
import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.AssembledCode.Part;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.MapOrigin;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.Refusal;
import dev.bpfgate.object.SectionDefinition;
import dev.bpfgate.object.SectionDefinition.Trait;
import dev.bpfgate.object.SectionNames;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an object's programs ready for one kernel, one by one, as libbpf does:
 *
 * <ol>
 *   <li>what the object expects of the kernel is looked up: {@link ExternResolver};
 *   <li>maps are held against what the kernel creates: {@link MapCreation};
 *   <li>instructions that depend on the kernel's types are adjusted: {@link PreparedFunctions};
 *   <li>the functions a program needs are put behind it: {@link FunctionAppender};
 *   <li>maps, variables and kernel symbols are filled in: {@link ReferencePatcher};
 *   <li>records of functions and lines follow the code: {@link RecordCollector};
 *   <li>what the program is attached to is looked up: {@link AttachResolver}.
 * </ol>
 *
 * <p>Not for use by several threads; the results are.
 */
public final class Linker {
    private static final Logger LOG = LoggerFactory.getLogger(Linker.class);

    private final ObjectFile object;
    private final LinkTarget target;
    private final LoaderChoices choices;
    private final PreparedFunctions prepared;
    private final ExternResolver externResolver;
    private final BtfRefusal btfRefusal;
    /** Judges the maps' types; null when the object has none that a kernel takes. */
    private final MapTypeInformation typeInformation;

    private final LoaderProbes probes;
    private final ExceptionCallbacks exceptionCallbacks;
    private List<ResolvedExtern> externs;
    private List<MapDefinition> maps;
    private UnlinkableException objectFailure;
    private final IdentityHashMap<List<?>, Boolean> sortedRecords = new IdentityHashMap<>();

    /** Links an object's programs for a kernel as they are. */
    public Linker(ObjectFile object, LinkTarget target) {
        this(object, target, LoaderChoices.NONE);
    }

    /** Links an object's programs for a kernel as a loader asks. */
    public Linker(ObjectFile object, LinkTarget target, LoaderChoices choices) {
        this.object = object;
        this.target = target;
        this.choices = choices;
        this.prepared = new PreparedFunctions(object, target.btf());
        this.externResolver = new ExternResolver(object, target);
        this.btfRefusal = refusalOf(object, target);
        this.typeInformation = btfRefusal == null && object.loaderBtf() != null
                ? new MapTypeInformation(object.loaderBtf(), target.btf(), target.profile())
                : null;
        this.probes = new LoaderProbes(target.privileges());
        this.exceptionCallbacks = new ExceptionCallbacks(object);
    }

    /** The object knows whether any kernel refuses its types; what it says of a kernel's objects depends on the kernel. */
    private static BtfRefusal refusalOf(ObjectFile object, LinkTarget target) {
        if (!target.privileges().bpfCapable()) {
            return BtfRefusal.NOT_ALLOWED;
        }
        Btf kernel = target.btf();
        Btf btf = object.btfRefusal() == null && kernel != null ? object.loaderBtf() : null;
        boolean ownsKernelObjects = btf != null && btf.find("kptr", BtfKind.TYPE_TAG) != 0;
        return ownsKernelObjects ? KernelCheck.check(btf, kernel) : object.btfRefusal();
    }

    /** Links all programs of the object, in its order, those not loaded by default included. */
    public List<LinkResult> linkAll() {
        List<LinkResult> results = new ArrayList<>();
        for (ObjectFunction program : object.programs()) {
            results.add(link(program));
        }
        return results;
    }

    /**
     * Links one program.
     *
     * @param program one of {@link ObjectFile#programs()}
     */
    public LinkResult link(ObjectFunction program) {
        String section = SectionNames.withoutQuestionMark(
                object.section(program.section()).name());
        SectionDefinition definition = definition(section, choices.untyped());
        try {
            LinkedProgram linked = linkTyped(program, section, definition);
            LOG.debug(
                    "linked {}: {} functions, {} slots",
                    linked,
                    linked.subprograms().size(),
                    linked.insns().length);
            return linked;
        } catch (UnlinkableException e) {
            LOG.debug("not linked: {} ({}): {}", program.name(), section, e.getMessage());
            return e.of(
                    program.name(),
                    section,
                    definition == null ? ProgramType.UNSPEC : definition.type(),
                    linesOf(program));
        }
    }

    /** What does not link has source lines too, which tell where its names stand. */
    private List<LineRecord> linesOf(ObjectFunction program) {
        List<LineRecord> lines = new ArrayList<>();
        if (object.btfExt() == null) {
            return lines;
        }
        for (LineInfo info :
                object.btfExt().lines(object.section(program.section()).name())) {
            long slot = info.insnOffsetBytes() / 8;
            if (program.contains(slot) && info.file() != null) {
                lines.add(new LineRecord(
                        (int) slot - program.startSlot(), info.file(), info.text(), info.line(), info.column()));
            }
        }
        return lines;
    }

    private static SectionDefinition definition(String section, ProgramType untyped) {
        SectionDefinition definition = SectionNames.definition(section);
        return definition != null || untyped == null
                ? definition
                : new SectionDefinition(section, untyped, null, EnumSet.noneOf(Trait.class));
    }

    private LinkedProgram linkTyped(ObjectFunction program, String section, SectionDefinition definition)
            throws UnlinkableException {
        requireWhole(section, definition);
        if (!KernelName.isAccepted(program.name())) {
            throw UnlinkableException.refused(Refusal.EINVAL, "the kernel takes no program of this name");
        }
        resolveExterns();
        AssembledCode code = new FunctionAppender(object, prepared).assemble(program, exceptionCallbacks.of(program));
        ReferencePatcher patcher = new ReferencePatcher(object, externs, code);
        patcher.patchAll();
        probes.replaceHelpers(code);
        RecordCollector records = new RecordCollector(object, code, sortedRecords);
        List<LineRecord> lines = records.lines();
        boolean typed = btfRefusal == null;
        LinkedProgram.Builder builder = LinkedProgram.builder(program.name(), definition.type(), code.slots())
                .section(section)
                .expectedAttachType(attachNumber(definition))
                .license(object.license())
                .version(object.version())
                .bigEndian(object.order() == ByteOrder.BIG_ENDIAN)
                .maps(maps)
                .mapBySlot(patcher.mapBySlot())
                .subprograms(subprograms(code))
                .funcInfo(typed ? records.functions() : List.of())
                .lineInfo(typed ? lines : List.of())
                .sourceLines(lines)
                .btf(typed ? object.loaderBtf() : null)
                .btfRefusal(btfRefusal)
                .kernelBtf(target.btf())
                .kernelSymbols(target.symbols())
                .unresolved(unresolved(code, patcher))
                .assumptions(patcher.assumptions());
        addFlags(definition, builder);
        new AttachResolver(object, target, choices).resolve(program, section, definition, builder);
        return builder.build();
    }

    private void requireWhole(String section, SectionDefinition definition) throws UnlinkableException {
        if (object.refusal() != null) {
            throw UnlinkableException.refused(
                    object.refusal().errno(), object.refusal().message());
        }
        if (btfRefusal != null && object.maps().stream().anyMatch(map -> map.origin() == MapOrigin.STRUCT_OPS)) {
            // Loaders do without type information otherwise, but structures of functions cannot be made without.
            throw UnlinkableException.refused(
                    btfRefusal.errno(),
                    "struct_ops need type information, which the kernel refuses: " + btfRefusal.text());
        }
        if (definition == null || definition.type() == ProgramType.UNSPEC) {
            throw UnlinkableException.refused(
                    Refusal.EINVAL, "section " + section + " names no program type, and none was given");
        }
    }

    private void resolveExterns() throws UnlinkableException {
        if (objectFailure != null) {
            throw objectFailure;
        }
        if (externs != null) {
            return;
        }
        try {
            resolveObject();
        } catch (UnlinkableException e) {
            objectFailure = e;
            throw e;
        }
    }

    private void resolveObject() throws UnlinkableException {
        if (btfRefusal != null) {
            LOG.debug("the kernel refuses the type information: {}", btfRefusal.text());
        }
        List<ResolvedExtern> resolved = externResolver.resolveAll();
        adjustCommonFunctions();
        byte[] configuration = externResolver.configurationContents();
        maps = object.maps().stream().map(map -> completed(map, configuration)).toList();
        MapCreation creation = new MapCreation(target.profile(), target.privileges());
        for (MapDefinition map : maps) {
            LOG.debug("map {}: {}", map, map.completions());
            creation.require(map);
            requireMappable(map);
        }
        externs = resolved;
    }

    private void requireMappable(MapDefinition map) throws UnlinkableException {
        if (typeInformation != null && !typeInformation.isMappable(map)) {
            throw UnlinkableException.refused(
                    MapCreation.ENOTSUPP,
                    "variables in map " + map.name()
                            + " cannot be shared with the loader, for there is a lock, timer or another"
                            + " special field among them: make all variables of their section static");
        }
    }

    /** Loaders adjust every function of the text section, used or not, and give up on the object when one cannot be. */
    private void adjustCommonFunctions() throws UnlinkableException {
        if (object.text() == null) {
            return;
        }
        for (ObjectFunction function : object.text().functions()) {
            prepared.get(function);
        }
    }

    /** A kernel that refuses the object's types, or those of a map, knows none of them. */
    private MapDefinition completed(MapDefinition map, byte[] configuration) {
        MapDefinition.Builder builder = map.toBuilder();
        if (typeInformation == null) {
            builder.keyTypeId(0).valueTypeId(0);
        } else if (!typeInformation.isAccepted(map)) {
            builder.keyTypeId(0).valueTypeId(0).completion("created without types, for the kernel refuses them");
        }
        if (map.origin() == MapOrigin.KCONFIG) {
            builder.contents(configuration);
        }
        return builder.build();
    }

    /** User-space static probes attach to many places at once where the kernel can, as all modern ones do. */
    private int attachNumber(SectionDefinition definition) {
        return definition.has(Trait.USDT) ? AttachType.TRACE_UPROBE_MULTI.number() : probes.attachNumber(definition);
    }

    private static void addFlags(SectionDefinition definition, LinkedProgram.Builder builder) {
        if (definition.has(Trait.SLEEPABLE)) {
            builder.flag(ProgramFlag.SLEEPABLE);
        }
        if (definition.has(Trait.XDP_FRAGS)) {
            builder.flag(ProgramFlag.XDP_HAS_FRAGS);
        }
    }

    private static List<Subprogram> subprograms(AssembledCode code) {
        List<Subprogram> subprograms = new ArrayList<>();
        for (Part part : code.parts()) {
            int end = part.start() + part.function().slots();
            subprograms.add(new Subprogram(part.function().name(), part.start(), end));
        }
        return subprograms;
    }

    private List<UnresolvedInsn> unresolved(AssembledCode code, ReferencePatcher patcher) throws UnlinkableException {
        List<UnresolvedInsn> all = new ArrayList<>(patcher.unresolved());
        for (Part part : code.parts()) {
            for (UnresolvedInsn insn : prepared.get(part.function()).unresolved()) {
                all.add(new UnresolvedInsn(part.start() + insn.slot(), insn.line(), insn.reason()));
            }
        }
        all.sort(Comparator.comparingInt(UnresolvedInsn::slot));
        return all;
    }
}
