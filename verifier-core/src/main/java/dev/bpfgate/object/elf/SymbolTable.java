package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the symbol table: the only one, as no relocatable file has two. */
final class SymbolTable {
    private static final int ENTRY_SIZE = 24;
    private static final int EXTENDED_INDEX = 0xffff;

    private final ElfBytes bytes;
    private final List<ElfSection> sections;
    private final WorkBudget budget;

    SymbolTable(ElfBytes bytes, List<ElfSection> sections, WorkBudget budget) {
        this.bytes = bytes;
        this.sections = sections;
        this.budget = budget;
    }

    List<ElfSymbol> read() throws MalformedObjectException {
        ElfSection table = null;
        for (ElfSection section : sections) {
            if (section.type() != ElfSection.SHT_SYMTAB) {
                continue;
            }
            if (table != null) {
                throw new MalformedObjectException(section.name(), 0, "a second symbol table");
            }
            table = section;
        }
        return table == null ? List.of() : read(table);
    }

    private List<ElfSymbol> read(ElfSection table) throws MalformedObjectException {
        if (table.size() % ENTRY_SIZE != 0) {
            throw new MalformedObjectException(table.name(), table.size(), "incomplete symbol");
        }
        StringTable names = names(table);
        ByteBuffer extended = extendedIndices(table);
        int count = (int) (table.size() / ENTRY_SIZE);
        List<ElfSymbol> symbols = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            symbols.add(symbol(table, index, names, extended));
        }
        return List.copyOf(symbols);
    }

    private StringTable names(ElfSection table) throws MalformedObjectException {
        if (table.link() <= 0 || table.link() >= sections.size()) {
            throw new MalformedObjectException(
                    table.name(), 0, "names in section " + table.link() + ", which does not exist");
        }
        ElfSection strings = sections.get(table.link());
        if (strings.type() != ElfSection.SHT_STRTAB) {
            throw new MalformedObjectException(strings.name(), 0, "symbol names are in no string table");
        }
        return new StringTable(strings.name(), bytes.view(strings.offset(), (int) strings.size()), budget);
    }

    /** Returns the section indices of symbols that 16 bits cannot hold, or null. */
    private ByteBuffer extendedIndices(ElfSection table) {
        for (ElfSection section : sections) {
            if (section.type() == ElfSection.SHT_SYMTAB_SHNDX && section.link() == table.index()) {
                return bytes.view(section.offset(), (int) section.size());
            }
        }
        return null;
    }

    private ElfSymbol symbol(ElfSection table, int index, StringTable names, ByteBuffer extended)
            throws MalformedObjectException {
        int at = table.offset() + index * ENTRY_SIZE;
        int info = bytes.u8(at + 4);
        int section = bytes.u16(at + 6);
        if (section == EXTENDED_INDEX && extended != null && index < extended.capacity() / 4) {
            section = Math.max(section, extended.getInt(index * 4));
        }
        return new ElfSymbol(
                index,
                name(names, bytes.u32(at), info & 15),
                bytes.i64(at + 8),
                bytes.i64(at + 16),
                info & 15,
                info >> 4,
                bytes.u8(at + 5) & 3,
                section);
    }

    /** Returns the name; that of what is no function may be nonsense, for most symbols matter to nobody. */
    private static String name(StringTable names, long offset, int type) throws MalformedObjectException {
        boolean matters = type == ElfSymbol.STT_FUNC || names.contains(offset);
        return matters ? names.at(offset) : "";
    }
}
