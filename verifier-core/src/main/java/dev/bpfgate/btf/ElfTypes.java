package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Finds the type table in an ELF file for any machine, such as a kernel image; of such a file nothing else matters. */
final class ElfTypes {
    private static final String HEADER = "ELF header";
    private static final String SECTIONS = "ELF section headers";
    private static final int HEADER_BYTES = 64;
    private static final int SECTION_BYTES = 64;
    private static final byte[] NAME = ".BTF\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;
    private final long table;
    private final int count;

    private ElfTypes(ByteBuffer file) throws MalformedObjectException {
        if (file.limit() < HEADER_BYTES || file.get(4) != 2) {
            throw new MalformedObjectException(HEADER, 4, "not a 64-bit file");
        }
        this.file = file.duplicate().order(file.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        this.table = this.file.getLong(40);
        this.count = this.file.getShort(60) & 0xffff;
        if ((this.file.getShort(58) & 0xffff) != SECTION_BYTES
                || table < 0
                || table > file.limit() - (long) count * SECTION_BYTES) {
            throw new MalformedObjectException(HEADER, 40, "section headers reach beyond the file's end");
        }
    }

    static boolean isElf(ByteBuffer file) {
        return file.limit() >= 4 && file.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(0) == 0x7f454c46;
    }

    /** Returns the bytes of the section with the types, a slice of the file. */
    static ByteBuffer section(ByteBuffer file) throws MalformedObjectException {
        return new ElfTypes(file).find();
    }

    private ByteBuffer find() throws MalformedObjectException {
        int namesIndex = file.getShort(62) & 0xffff;
        if (namesIndex >= count) {
            throw new MalformedObjectException(HEADER, 62, "section of names does not exist");
        }
        ByteBuffer names = content(namesIndex);
        for (int i = 0; i < count; i++) {
            if (isNamed(names, Integer.toUnsignedLong(file.getInt(header(i))))) {
                return content(i);
            }
        }
        throw new MalformedObjectException(SECTIONS, table, "the file has no .BTF section");
    }

    private static boolean isNamed(ByteBuffer names, long offset) {
        if (offset > names.limit() - NAME.length) {
            return false;
        }
        return names.slice((int) offset, NAME.length).equals(ByteBuffer.wrap(NAME));
    }

    private ByteBuffer content(int index) throws MalformedObjectException {
        long offset = file.getLong(header(index) + 24);
        long size = file.getLong(header(index) + 32);
        if (offset < 0 || size < 0 || offset > file.limit() - size) {
            throw new MalformedObjectException(SECTIONS, header(index), "section reaches beyond the file's end");
        }
        return file.slice((int) offset, (int) size);
    }

    private int header(int index) {
        return (int) table + index * SECTION_BYTES;
    }
}
