package dev.bpfgate.object;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code .maps} sections, in which each variable's type describes a map. */
final class DeclaredMapReader {
    private static final String SECTION = ".maps";

    private final ElfFile elf;
    private final Btf btf;

    DeclaredMapReader(ElfFile elf, Btf btf) {
        this.elf = elf;
        this.btf = btf;
    }

    List<MapDefinition> read() throws RefusedException {
        ElfSection section = elf.section(SECTION);
        if (section == null) {
            return List.of();
        }
        int typeId = btf == null ? 0 : btf.find(SECTION, BtfKind.DATA_SECTION);
        if (typeId == 0) {
            throw new RefusedException(Refusal.ENOENT, "section .maps is not described by type information");
        }
        Map<String, Long> offsets = offsets(section);
        List<MapDefinition> maps = new ArrayList<>();
        for (SectionVariable entry : ((BtfType.DataSection) btf.type(typeId)).variables()) {
            maps.add(map(section, entry, offsets));
        }
        // loaders sort the variables of a section by their place in it
        maps.sort(Comparator.comparingLong(MapDefinition::sectionOffset));
        return maps;
    }

    private Map<String, Long> offsets(ElfSection section) {
        Map<String, Long> offsets = new HashMap<>();
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbol.sectionIndex() == section.index() && !symbol.isSection()) {
                offsets.put(symbol.name(), symbol.value());
            }
        }
        return offsets;
    }

    private MapDefinition map(ElfSection section, SectionVariable entry, Map<String, Long> offsets)
            throws RefusedException {
        if (!(btf.type(entry.typeId()) instanceof BtfType.Var variable)) {
            throw new RefusedException(Refusal.EINVAL, "section .maps holds what is no variable");
        }
        if (variable.linkage() != BtfType.Var.GLOBAL) {
            throw new RefusedException(Refusal.ENOTSUP, "map " + variable.name() + " is not global");
        }
        Long offset = offsets.get(variable.name());
        if (offset == null) {
            throw new RefusedException(Refusal.ENOENT, "map " + variable.name() + " has no symbol");
        }
        boolean isInside = offset >= 0 && offset <= section.size() && entry.sizeBytes() <= section.size() - offset;
        if (!isInside) {
            throw new RefusedException(Refusal.EINVAL, "map " + variable.name() + " reaches beyond section .maps");
        }
        if (!(btf.resolve(variable.typeId()) instanceof BtfType.Struct struct)) {
            throw new RefusedException(Refusal.EINVAL, "map " + variable.name() + " is not described by a structure");
        }
        if (struct.sizeBytes() > entry.sizeBytes()) {
            throw new RefusedException(
                    Refusal.EINVAL, "map " + variable.name() + " is described by too large a structure");
        }
        return new MapStructReader(btf, variable.name(), false)
                .read(struct)
                .definedAt(section.index(), offset)
                .build();
    }
}
