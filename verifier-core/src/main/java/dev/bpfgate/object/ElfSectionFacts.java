package dev.bpfgate.object;

import dev.bpfgate.btf.SectionFacts;
import dev.bpfgate.object.elf.ElfFile;
import dev.bpfgate.object.elf.ElfSection;
import dev.bpfgate.object.elf.ElfSymbol;
import java.util.HashMap;
import java.util.Map;

/** What sections and symbols of an object add to its type table. */
final class ElfSectionFacts implements SectionFacts {
    private static final String TEXT = ".text";

    private final ElfFile elf;
    private final Map<String, ElfSymbol> globals = new HashMap<>();

    ElfSectionFacts(ElfFile elf) {
        this.elf = elf;
        for (ElfSymbol symbol : elf.symbols()) {
            if (!symbol.isLocal() && !symbol.name().isEmpty()) {
                globals.putIfAbsent(symbol.name(), symbol);
            }
        }
    }

    @Override
    public long sizeBytes(String section) {
        ElfSection found = elf.section(section);
        return found == null ? -1 : found.size();
    }

    @Override
    public long variableOffsetBytes(String section, String variable) {
        ElfSymbol symbol = globalIn(section, variable, ElfSymbol.STT_OBJECT);
        return symbol == null ? -1 : symbol.value();
    }

    @Override
    public boolean isHiddenVariable(String section, String variable) {
        ElfSymbol symbol = globalIn(section, variable, ElfSymbol.STT_OBJECT);
        return symbol != null && symbol.isHidden();
    }

    @Override
    public boolean isHiddenFunction(String function) {
        ElfSymbol symbol = globalIn(TEXT, function, ElfSymbol.STT_FUNC);
        return symbol != null && symbol.isHidden();
    }

    private ElfSymbol globalIn(String section, String name, int type) {
        ElfSymbol symbol = globals.get(name);
        ElfSection found = elf.section(section);
        boolean matches =
                symbol != null && found != null && symbol.type() == type && symbol.sectionIndex() == found.index();
        return matches ? symbol : null;
    }
}
