package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A relocatable ELF64 file of the BPF machine, in either byte order. Immutable; keeps the given bytes, which must not
 * change afterwards. Sections may overlap as long as the file does not thereby pretend to be many times its size.
 */
public final class ElfFile {
    private final ElfBytes bytes;
    private final ByteOrder order;
    private final WorkBudget budget;
    private final List<ElfSection> sections;
    private final List<ElfSymbol> symbols;
    private final Map<String, ElfSection> sectionsByName = new HashMap<>();

    private ElfFile(
            ElfBytes bytes, ByteOrder order, WorkBudget budget, List<ElfSection> sections, List<ElfSymbol> symbols) {
        this.bytes = bytes;
        this.order = order;
        this.budget = budget;
        this.sections = sections;
        this.symbols = symbols;
        for (ElfSection section : sections) {
            if (!section.isIgnored()) {
                sectionsByName.putIfAbsent(section.name(), section);
            }
        }
    }

    /**
     * Reads the headers, the section table and the symbol table.
     *
     * @throws MalformedObjectException when the file is no such ELF file, or inconsistent
     */
    public static ElfFile read(byte[] file) throws MalformedObjectException {
        ElfHeader header = ElfHeader.read(file);
        ElfBytes bytes = new ElfBytes(file, header.order());
        WorkBudget budget = new WorkBudget(file.length);
        List<ElfSection> sections = new SectionTable(bytes, header, budget).read();
        List<ElfSymbol> symbols = new SymbolTable(bytes, sections, budget).read();
        return new ElfFile(bytes, header.order(), budget, sections, symbols);
    }

    /** Returns the order of the bytes in each number of the file. */
    public ByteOrder order() {
        return order;
    }

    /** Returns all sections in the file's order, the empty one at index 0 included. */
    public List<ElfSection> sections() {
        return sections;
    }

    /** Returns all symbols in the file's order, the empty one at index 0 included; none when there is no table. */
    public List<ElfSymbol> symbols() {
        return symbols;
    }

    /** Returns the first section of that name that loaders look into, or null. */
    public ElfSection section(String name) {
        return sectionsByName.get(name);
    }

    /**
     * Returns a read-only view of a section's bytes in the file's byte order.
     *
     * @throws MalformedObjectException when the section has no bytes in the file, or when the sections asked for so far
     *     overlap too often
     */
    public ByteBuffer content(ElfSection section) throws MalformedObjectException {
        if (!section.hasBytes()) {
            throw new MalformedObjectException(section.name(), 0, "section has no bytes in the file");
        }
        budget.charge(section.size(), section.name());
        return bytes.view(section.offset(), (int) section.size());
    }

    /**
     * Returns the relocations of a section of type {@code SHT_REL} or {@code SHT_RELA}, in the file's order.
     *
     * @throws MalformedObjectException when one names a symbol that does not exist
     */
    public List<ElfRelocation> relocations(ElfSection section) throws MalformedObjectException {
        boolean withAddend = section.type() == ElfSection.SHT_RELA;
        int entrySize = withAddend ? 24 : 16;
        ByteBuffer content = content(section);
        if (content.capacity() % entrySize != 0) {
            throw new MalformedObjectException(section.name(), content.capacity(), "incomplete relocation");
        }
        List<ElfRelocation> relocations = new ArrayList<>(content.capacity() / entrySize);
        for (int at = 0; at < content.capacity(); at += entrySize) {
            long info = content.getLong(at + 8);
            long symbol = info >>> 32;
            if (symbol >= symbols.size()) {
                throw new MalformedObjectException(
                        section.name(), at, "relocation names symbol " + symbol + " of " + symbols.size());
            }
            long addend = withAddend ? content.getLong(at + 16) : 0;
            relocations.add(new ElfRelocation(content.getLong(at), symbols.get((int) symbol), (int) info, addend));
        }
        return relocations;
    }
}
