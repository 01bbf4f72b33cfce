package dev.bpfgate.object;

import dev.bpfgate.object.elf.ElfSection;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes little-endian ELF files of any contents, sensible or not, for tests. */
public final class ElfBuilder {
    /** Number of the section that symbols stand in. */
    public static final int SYMBOL_TABLE = 1;

    private static final int HEADER_BYTES = 64;
    private static final int STRINGS = 2;

    private final List<Section> sections = new ArrayList<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final ByteBuffer symbols;
    private byte[] shared = new byte[0];

    private record Section(int name, int type, long flags, byte[] content, int link, int info, boolean isShared) {}

    /** Begins a file with room for so many symbols. */
    public ElfBuilder(int mostSymbols) {
        strings.write(0);
        symbols = ByteBuffer.allocate((mostSymbols + 1) * 24).order(ByteOrder.LITTLE_ENDIAN);
        symbols.position(24);
    }

    /** Adds a section and returns its number. */
    public int section(String name, int type, long flags, byte[] content, int info) {
        sections.add(new Section(string(name), type, flags, content, SYMBOL_TABLE, info, false));
        return sections.size() + STRINGS;
    }

    /** Adds a section of instructions and returns its number. */
    public int code(String name, byte[] content) {
        return section(name, ElfSection.SHT_PROGBITS, ElfSection.SHF_EXECINSTR, content, 0);
    }

    /** Adds a section whose bytes are the same as those of all other sections added so. */
    public int overlapping(String name, int type, long flags, byte[] content, int info) {
        shared = content;
        sections.add(new Section(string(name), type, flags, content, SYMBOL_TABLE, info, true));
        return sections.size() + STRINGS;
    }

    /** Adds a symbol; {@code info} is binding times 16 plus type. */
    public void symbol(String name, int info, int section, long value, long size) {
        symbolAt(string(name), info, section, value, size);
    }

    /** Adds a symbol whose name begins at an offset of the string table. */
    public void symbolAt(int name, int info, int section, long value, long size) {
        symbols.putInt(name).put((byte) info).put((byte) 0).putShort((short) section);
        symbols.putLong(value).putLong(size);
    }

    /** Adds a string and returns its offset in the string table. */
    public int string(String text) {
        int offset = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        strings.write(0);
        return offset;
    }

    /** Returns the file. */
    public byte[] build() {
        byte[] symbolBytes = new byte[symbols.position()];
        symbols.get(0, symbolBytes);
        List<Section> all = new ArrayList<>();
        all.add(new Section(0, ElfSection.SHT_SYMTAB, 0, symbolBytes, STRINGS, 1, false));
        all.add(new Section(0, ElfSection.SHT_STRTAB, 0, strings.toByteArray(), 0, 0, false));
        all.addAll(sections);
        long size = HEADER_BYTES + shared.length + 64L * (all.size() + 1);
        for (Section section : all) {
            size += section.isShared() ? 0 : section.content().length;
        }
        ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        putHeader(file, (int) size - 64 * (all.size() + 1), all.size() + 1);
        file.put(shared);
        ByteBuffer table = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        table.position((int) size - 64 * all.size());
        for (Section section : all) {
            int offset = section.isShared() ? HEADER_BYTES : file.position();
            putSection(table, section, offset);
            if (!section.isShared()) {
                file.put(section.content());
            }
        }
        return file.array();
    }

    private static void putHeader(ByteBuffer file, int table, int count) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 1).putShort((short) 247).putInt(1);
        file.putLong(0).putLong(0).putLong(table).putInt(0);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0).putShort((short) 64);
        file.putShort((short) count).putShort((short) STRINGS);
    }

    private static void putSection(ByteBuffer table, Section section, int offset) {
        table.putInt(section.name())
                .putInt(section.type())
                .putLong(section.flags())
                .putLong(0);
        table.putLong(offset)
                .putLong(section.content().length)
                .putInt(section.link())
                .putInt(section.info());
        table.putLong(8).putLong(0);
    }
}
