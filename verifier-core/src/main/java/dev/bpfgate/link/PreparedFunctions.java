package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.ext.CoreRelocation;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.link.core.CoreAnswer;
import dev.bpfgate.link.core.CoreRelocator;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import dev.bpfgate.object.ProgramSection;
import dev.bpfgate.object.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each function's code, adjusted to the target's types: done once, whichever programs need it. */
final class PreparedFunctions {
    private final ObjectFile object;
    private final CoreRelocator relocator;
    private final PreparedFunction[] functions;
    private final Map<String, Map<ObjectFunction, List<CoreRelocation>>> relocations = new HashMap<>();

    /**
     * A function that is ready to be put into programs.
     *
     * @param code its instructions; kept here and not to be changed
     * @param unresolved instructions that the target has nothing for, by slot of the function
     */
    record PreparedFunction(Insn[] code, List<UnresolvedInsn> unresolved) {}

    PreparedFunctions(ObjectFile object, Btf target) {
        this.object = object;
        this.relocator = object.btf() == null ? null : new CoreRelocator(object.btf(), target);
        this.functions = new PreparedFunction[object.functions().size()];
    }

    /** Returns a function, adjusted. */
    PreparedFunction get(ObjectFunction function) throws UnlinkableException {
        PreparedFunction prepared = functions[function.index()];
        if (prepared == null) {
            prepared = prepare(function);
            functions[function.index()] = prepared;
        }
        return prepared;
    }

    private PreparedFunction prepare(ObjectFunction function) throws UnlinkableException {
        ProgramSection section = object.section(function.section());
        Insn[] code = Arrays.copyOfRange(section.insns(), function.startSlot(), function.endSlot());
        List<UnresolvedInsn> unresolved = new ArrayList<>();
        // Programs are loaded one by one: what one of them tells about the kernel's types is not known to another.
        CoreRelocator own = relocator == null || section.isText() ? relocator : relocator.fork();
        for (CoreRelocation relocation : relocationsOf(section).getOrDefault(function, List.of())) {
            if (relocation.insnOffsetBytes() % InsnDecoder.SLOT_BYTES != 0) {
                throw UnlinkableException.refused(Refusal.EINVAL, "a relocation of types stands within an instruction");
            }
            int slot = slotOf(relocation) - function.startSlot();
            CoreAnswer answer = own.relocate(relocation, code, slot);
            if (answer.isPoison()) {
                String reason = "failed to resolve CO-RE relocation " + answer.wanted();
                unresolved.add(new UnresolvedInsn(slot, "<invalid CO-RE relocation>", reason));
            }
        }
        return new PreparedFunction(code, List.copyOf(unresolved));
    }

    /** Sorts a section's relocations by function, once; what lies in no function belongs to an overridden one. */
    private Map<ObjectFunction, List<CoreRelocation>> relocationsOf(ProgramSection section) {
        return relocations.computeIfAbsent(section.name(), name -> {
            Map<ObjectFunction, List<CoreRelocation>> byFunction = new HashMap<>();
            if (object.btfExt() != null) {
                for (CoreRelocation relocation : object.btfExt().relocations(name)) {
                    ObjectFunction function = section.functionAt(relocation.insnOffsetBytes() / InsnDecoder.SLOT_BYTES);
                    if (function != null) {
                        byFunction
                                .computeIfAbsent(function, key -> new ArrayList<>())
                                .add(relocation);
                    }
                }
            }
            return byFunction;
        });
    }

    private static int slotOf(CoreRelocation relocation) {
        return (int) (relocation.insnOffsetBytes() / InsnDecoder.SLOT_BYTES);
    }
}
