package dev.bpfgate.btf.ext;

import dev.bpfgate.btf.BtfHeader;
import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;

/**
 * The three tables of a {@code .BTF.ext} section; a table that the file does not have is an empty buffer.
 *
 * <pre>
 * 0 magic 0xeb9f  2 version 1  3 flags  4 header length
 * 8 functions' offset, length  16 lines' offset, length  24 relocations' offset, length (missing in old files)
 * </pre>
 */
record ExtHeader(ByteBuffer functions, ByteBuffer lines, ByteBuffer relocations) {
    static final String SECTION = ".BTF.ext";
    private static final int MIN_BYTES = 24;

    /** Returns the tables of a section, slices that share its content and byte order. */
    static ExtHeader read(ByteBuffer section) throws MalformedObjectException {
        if (section.limit() < MIN_BYTES) {
            throw new MalformedObjectException(SECTION, 0, "header is cut short");
        }
        if ((section.getShort(0) & 0xffff) != BtfHeader.MAGIC) {
            throw new MalformedObjectException(SECTION, 0, "magic number is missing or of another byte order");
        }
        if (section.get(2) != 1) {
            throw new MalformedObjectException(SECTION, 2, "version " + (section.get(2) & 0xff) + " is not supported");
        }
        long headerBytes = Integer.toUnsignedLong(section.getInt(4));
        if (headerBytes < MIN_BYTES || headerBytes > section.limit()) {
            throw new MalformedObjectException(SECTION, 4, "header length " + headerBytes + " is out of range");
        }
        return new ExtHeader(
                table(section, 8, headerBytes), table(section, 16, headerBytes), table(section, 24, headerBytes));
    }

    private static ByteBuffer table(ByteBuffer section, int field, long headerBytes) throws MalformedObjectException {
        if (field + 8 > headerBytes) {
            return ByteBuffer.allocate(0).order(section.order());
        }
        long start = headerBytes + Integer.toUnsignedLong(section.getInt(field));
        long length = Integer.toUnsignedLong(section.getInt(field + 4));
        if (length == 0) {
            return ByteBuffer.allocate(0).order(section.order());
        }
        if (start + length > section.limit()) {
            throw new MalformedObjectException(SECTION, field, "reaches beyond the section's end");
        }
        if ((start & 3) != 0) {
            throw new MalformedObjectException(SECTION, field, "table is not aligned");
        }
        return section.slice((int) start, (int) length).order(section.order());
    }
}
