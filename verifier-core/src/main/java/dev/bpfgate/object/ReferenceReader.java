package dev.bpfgate.object;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.isa.Call;
import dev.bpfgate.isa.CallTarget;
import dev.bpfgate.isa.Insn;
import dev.bpfgate.isa.InsnDecoder;
import dev.bpfgate.isa.InsnKind;
import dev.bpfgate.kernel.MapType;
import dev.bpfgate.object.Reference.ToCallee;
import dev.bpfgate.object.Reference.ToData;
import dev.bpfgate.object.Reference.ToExtern;
import dev.bpfgate.object.Reference.ToFunction;
import dev.bpfgate.object.Reference.ToMap;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfRelocation;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each relocated instruction what it refers to. */
final class ReferenceReader {
    private static final String ARENA_SECTION = ".addr_space.1";

    private final ElfFile elf;
    private final List<MapDefinition> maps;
    private final Map<String, Integer> externs = new HashMap<>();
    private final Map<Place, Integer> mapPlaces = new HashMap<>();
    private final Map<Integer, List<ElfSection>> relocationSections = new HashMap<>();
    private int arena = -1;

    /** Where a symbol is defined. */
    private record Place(int section, long offset) {}

    ReferenceReader(ElfFile elf, List<MapDefinition> maps, List<ExternSymbol> externs) {
        this.elf = elf;
        this.maps = maps;
        for (int i = 0; i < externs.size(); i++) {
            this.externs.put(externs.get(i).name(), i);
        }
        for (int i = 0; i < maps.size(); i++) {
            MapDefinition map = maps.get(i);
            if (map.sectionIndex() >= 0) {
                mapPlaces.putIfAbsent(new Place(map.sectionIndex(), map.sectionOffset()), i);
            }
            if (map.type() == MapType.ARENA && arena < 0) {
                arena = i;
            }
        }
        for (ElfSection section : elf.sections()) {
            if (section.isRelocation() && !section.isIgnored()) {
                relocationSections
                        .computeIfAbsent(section.info(), index -> new ArrayList<>())
                        .add(section);
            }
        }
    }

    /** Returns the references of a section's functions by slot; what lies in no function is skipped as dead. */
    List<Reference> read(ProgramSection section) throws MalformedObjectException, RefusedException {
        List<Reference> references = new ArrayList<>();
        for (ElfSection relocations : relocationSections.getOrDefault(section.index(), List.of())) {
            read(section, relocations, references);
        }
        references.sort(Comparator.comparingInt(Reference::slot));
        for (int i = 1; i < references.size(); i++) {
            if (references.get(i).slot() == references.get(i - 1).slot()) {
                throw new MalformedObjectException(
                        section.name(), references.get(i).slot() * 8L, "instruction is relocated twice");
            }
        }
        return references;
    }

    private void read(ProgramSection section, ElfSection relocations, List<Reference> references)
            throws MalformedObjectException, RefusedException {
        for (ElfRelocation relocation : elf.relocations(relocations)) {
            long slot = relocation.offset() / InsnDecoder.SLOT_BYTES;
            if (relocation.offset() < 0 || relocation.offset() % 8 != 0 || slot >= section.insns().length) {
                throw new MalformedObjectException(
                        section.name(), relocation.offset(), "relocation of what is no instruction");
            }
            if (section.functionAt(slot) != null) {
                references.add(reference(section, (int) slot, relocation));
            }
        }
    }

    private Reference reference(ProgramSection section, int slot, ElfRelocation relocation) throws RefusedException {
        Insn insn = section.insns()[slot];
        ElfSymbol symbol = relocation.symbol();
        boolean isCall = insn.kind() == InsnKind.CALL;
        if (!isCall && insn.kind() != InsnKind.LOAD_IMM64) {
            throw refused(section, slot, "neither a call nor a 64-bit load refers to " + describe(symbol));
        }
        if (symbol.isExtern()) {
            return toExtern(section, slot, symbol);
        }
        if (isCall) {
            return toCallee(section, slot, relocation, (Call) insn);
        }
        if (symbol.sectionIndex() == 0
                || symbol.sectionIndex() >= elf.sections().size()) {
            throw refused(section, slot, describe(symbol) + " lies in no section; has it been initialised?");
        }
        ElfSection target = elf.sections().get(symbol.sectionIndex());
        if (isText(target) && (symbol.type() == ElfSymbol.STT_FUNC || symbol.isSection())) {
            return toFunction(section, slot, relocation, insn);
        }
        return toDataOrMap(section, slot, relocation, target);
    }

    private ToExtern toExtern(ProgramSection section, int slot, ElfSymbol symbol) throws RefusedException {
        Integer extern = externs.get(symbol.name());
        if (extern == null) {
            throw refused(section, slot, "extern " + describe(symbol) + " is not known");
        }
        return new ToExtern(slot, extern);
    }

    private ToCallee toCallee(ProgramSection section, int slot, ElfRelocation relocation, Call call)
            throws RefusedException {
        ElfSymbol symbol = relocation.symbol();
        if (call.target() != CallTarget.SUBPROGRAM) {
            throw refused(section, slot, "call of " + describe(symbol) + " is no call of a subprogram");
        }
        boolean inSection = symbol.sectionIndex() > 0
                && symbol.sectionIndex() < elf.sections().size();
        if (!inSection || !isText(elf.sections().get(symbol.sectionIndex()))) {
            throw refused(section, slot, "call of " + describe(symbol) + ", which is not in section .text");
        }
        long offset = symbol.value() + relocation.addend();
        if (offset % InsnDecoder.SLOT_BYTES != 0) {
            throw refused(section, slot, "call of " + describe(symbol) + " enters the middle of an instruction");
        }
        return new ToCallee(slot, offset / InsnDecoder.SLOT_BYTES + call.imm() + 1);
    }

    private ToFunction toFunction(ProgramSection section, int slot, ElfRelocation relocation, Insn insn)
            throws RefusedException {
        long offset = relocation.symbol().value() + relocation.addend() + insn.imm();
        if (offset % InsnDecoder.SLOT_BYTES != 0) {
            throw refused(section, slot, "address of " + describe(relocation.symbol()) + " is in an instruction");
        }
        return new ToFunction(slot, offset / InsnDecoder.SLOT_BYTES);
    }

    private Reference toDataOrMap(ProgramSection section, int slot, ElfRelocation relocation, ElfSection target)
            throws RefusedException {
        ElfSymbol symbol = relocation.symbol();
        long offset = symbol.value() + relocation.addend();
        if (target.name().equals(ARENA_SECTION)) {
            return new ToData(slot, requireArena(), (int) offset);
        }
        Integer data = mapPlaces.get(new Place(target.index(), 0));
        if (data != null && maps.get(data).origin().isGlobalData()) {
            return new ToData(slot, data, (int) offset);
        }
        Integer map = mapPlaces.get(new Place(target.index(), offset));
        if (map == null || maps.get(map).origin() != MapOrigin.DECLARED) {
            throw refused(
                    section, slot, describe(symbol) + " in section " + target.name() + " is neither map nor variable");
        }
        return new ToMap(slot, map);
    }

    private int requireArena() throws RefusedException {
        if (arena < 0) {
            throw new RefusedException(Refusal.ENOENT, "section " + ARENA_SECTION + " needs a map of type arena");
        }
        return arena;
    }

    private static boolean isText(ElfSection section) {
        return section.isExecutable() && section.name().equals(ProgramSection.TEXT);
    }

    private static String describe(ElfSymbol symbol) {
        return symbol.name().isEmpty() ? "symbol " + symbol.index() : symbol.name();
    }

    private static RefusedException refused(ProgramSection section, int slot, String problem) {
        return new RefusedException(
                Refusal.RELOCATION, "section " + section.name() + ", instruction " + slot + ": " + problem);
    }
}
