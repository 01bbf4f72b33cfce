package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.util.ArrayList;
import java.util.List;

/** Reads the section table. */
final class SectionTable {
    private static final String PART = "section table";
    private static final int ENTRY_SIZE = 64;
    private static final long MOST_MEMORY = 0xffffffffL;
    private static final int SHT_NULL = 0;
    private static final int SHT_HASH = 5;
    private static final int SHT_DYNAMIC = 6;
    private static final int SHT_DYNSYM = 11;
    private static final int SHT_INIT_ARRAY = 14;
    private static final int SHT_FINI_ARRAY = 15;
    private static final int SHT_PREINIT_ARRAY = 16;
    private static final int SHT_GROUP = 17;

    private final ElfBytes bytes;
    private final ElfHeader header;
    private final WorkBudget budget;

    SectionTable(ElfBytes bytes, ElfHeader header, WorkBudget budget) {
        this.bytes = bytes;
        this.header = header;
        this.budget = budget;
    }

    List<ElfSection> read() throws MalformedObjectException {
        if (header.sectionTable() == 0) {
            throw new MalformedObjectException("ELF header", 40, "no section table");
        }
        int first = bytes.require(header.sectionTable(), ENTRY_SIZE, PART);
        long count = header.sectionCount() != 0 ? header.sectionCount() : bytes.i64(first + 32);
        if (count < 1 || count > bytes.size() / ENTRY_SIZE) {
            throw new MalformedObjectException(PART, 0, "claims " + Long.toUnsignedString(count) + " sections");
        }
        bytes.require(first, count * ENTRY_SIZE, PART);
        StringTable names = names(first, (int) count);
        List<ElfSection> sections = new ArrayList<>((int) count);
        for (int index = 0; index < count; index++) {
            int at = first + index * ENTRY_SIZE;
            sections.add(section(index, at, index == 0 ? "" : names.at(bytes.u32(at))));
        }
        return List.copyOf(sections);
    }

    private StringTable names(int first, int count) throws MalformedObjectException {
        long index = header.nameSection() == ElfHeader.EXTENDED ? bytes.u32(first + 40) : header.nameSection();
        if (index == 0 || index >= count) {
            throw new MalformedObjectException(PART, 0, "section " + index + " of section names does not exist");
        }
        ElfSection names = section((int) index, first + (int) index * ENTRY_SIZE, "section names");
        if (names.type() != ElfSection.SHT_STRTAB) {
            throw new MalformedObjectException(PART, index * ENTRY_SIZE, "section names are in no string table");
        }
        return new StringTable("section names", bytes.view(names.offset(), (int) names.size()), budget);
    }

    private ElfSection section(int index, int at, String name) throws MalformedObjectException {
        int type = (int) bytes.u32(at + 4);
        long offset = bytes.i64(at + 24);
        long size = bytes.i64(at + 32);
        String part = name.isEmpty() ? "section " + index : name;
        int start = 0;
        if (type == ElfSection.SHT_NOBITS) {
            requireMemory(size, part);
        } else if (type == SHT_NULL || size == 0 || ElfSection.isIgnored(name, type) && !bytes.contains(offset, size)) {
            size = 0;
        } else {
            start = bytes.require(offset, size, part);
            if (!ElfSection.isIgnored(name, type)) {
                requireWholeRecords(type, size, part);
            }
        }
        int link = (int) bytes.u32(at + 40);
        int info = (int) bytes.u32(at + 44);
        return new ElfSection(index, name, type, bytes.i64(at + 8), start, size, link, info);
    }

    private static void requireWholeRecords(int type, long size, String part) throws MalformedObjectException {
        int recordBytes = recordBytes(type);
        if (size % recordBytes != 0) {
            throw new MalformedObjectException(part, size, "ends within a record of " + recordBytes + " bytes");
        }
    }

    /** Returns what sections of a type consist of, in bytes; 1 when of no records. */
    private static int recordBytes(int type) {
        return switch (type) {
            case ElfSection.SHT_SYMTAB, ElfSection.SHT_RELA, SHT_DYNSYM -> 24;
            case ElfSection.SHT_REL, SHT_DYNAMIC -> 16;
            case SHT_INIT_ARRAY, SHT_FINI_ARRAY, SHT_PREINIT_ARRAY -> 8;
            case ElfSection.SHT_SYMTAB_SHNDX, SHT_HASH, SHT_GROUP -> 4;
            default -> 1;
        };
    }

    private static void requireMemory(long size, String part) throws MalformedObjectException {
        if (size < 0 || size > MOST_MEMORY) {
            throw new MalformedObjectException(part, 0, "needs " + Long.toUnsignedString(size) + " bytes of memory");
        }
    }
}
