package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteOrder;

/**
 * What the file header says of the section table.
 *
 * @param order of the bytes in each number
 * @param sectionTable its offset in the file, unchecked
 * @param sectionCount how many entries it has; 0 when the first entry tells
 * @param nameSection the section of section names; {@link #EXTENDED} when the first entry tells
 */
record ElfHeader(ByteOrder order, long sectionTable, int sectionCount, int nameSection) {
    static final int EXTENDED = 0xffff;
    private static final String PART = "ELF header";
    private static final int SIZE = 64;
    private static final int SECTION_HEADER_SIZE = 64;
    private static final int CLASS_64 = 2;
    private static final int RELOCATABLE = 1;
    private static final int MACHINE_BPF = 247;

    static ElfHeader read(byte[] file) throws MalformedObjectException {
        if (file.length < 4 || file[0] != 0x7f || file[1] != 'E' || file[2] != 'L' || file[3] != 'F') {
            throw new MalformedObjectException(PART, 0, "not an ELF file");
        }
        if (file.length < SIZE) {
            throw new MalformedObjectException(PART, file.length, "file ends inside the header");
        }
        if (file[4] != CLASS_64) {
            throw new MalformedObjectException(PART, 4, "not a 64-bit ELF file");
        }
        return read(new ElfBytes(file, order(file[5])), order(file[5]));
    }

    private static ByteOrder order(byte encoding) throws MalformedObjectException {
        return switch (encoding) {
            case 1 -> ByteOrder.LITTLE_ENDIAN;
            case 2 -> ByteOrder.BIG_ENDIAN;
            default -> throw new MalformedObjectException(PART, 5, "unknown byte order " + encoding);
        };
    }

    private static ElfHeader read(ElfBytes bytes, ByteOrder order) throws MalformedObjectException {
        int type = bytes.u16(16);
        if (type != RELOCATABLE) {
            throw new MalformedObjectException(PART, 16, "not a relocatable file (type " + type + ")");
        }
        int machine = bytes.u16(18);
        // compilers before LLVM 3.9 had no number for the machine yet
        if (machine != MACHINE_BPF && machine != 0) {
            throw new MalformedObjectException(PART, 18, "not for the BPF machine (machine " + machine + ")");
        }
        int entrySize = bytes.u16(58);
        if (entrySize != SECTION_HEADER_SIZE) {
            throw new MalformedObjectException(PART, 58, "section headers of " + entrySize + " bytes");
        }
        return new ElfHeader(order, bytes.i64(40), bytes.u16(60), bytes.u16(62));
    }
}
