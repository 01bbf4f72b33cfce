package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where types and strings lie within the bytes of a type table.
 *
 * <pre>
 * 0 magic 0xeb9f   2 version 1   3 flags   4 header length
 * 8 types' offset  12 types' length  16 strings' offset  20 strings' length     (offsets count from the header's end)
 * </pre>
 */
public record BtfHeader(ByteOrder order, int typesStart, int typesBytes, int stringsStart, int stringsBytes) {
    static final String SECTION = ".BTF";
    public static final int MAGIC = 0xeb9f;
    public static final int MIN_BYTES = 24;

    /** Returns the header at the begin of some bytes, which stay untouched. */
    static BtfHeader read(ByteBuffer bytes) throws MalformedObjectException {
        if (bytes.limit() < MIN_BYTES) {
            throw new MalformedObjectException(SECTION, 0, "header is cut short");
        }
        ByteBuffer header = bytes.duplicate().order(orderOf(bytes));
        if (header.get(2) != 1) {
            throw new MalformedObjectException(SECTION, 2, "version " + (header.get(2) & 0xff) + " is not supported");
        }
        long headerBytes = unsigned(header, 4);
        if (headerBytes < MIN_BYTES || headerBytes > bytes.limit()) {
            throw new MalformedObjectException(SECTION, 4, "header length " + headerBytes + " is out of range");
        }
        long available = bytes.limit() - headerBytes;
        int typesStart = start(header, 8, headerBytes, available);
        int stringsStart = start(header, 16, headerBytes, available);
        if ((unsigned(header, 8) & 3) != 0) {
            throw new MalformedObjectException(SECTION, 8, "type table is not aligned");
        }
        return new BtfHeader(
                header.order(), typesStart, (int) unsigned(header, 12), stringsStart, (int) unsigned(header, 20));
    }

    private static ByteOrder orderOf(ByteBuffer bytes) throws MalformedObjectException {
        int first = bytes.get(0) & 0xff;
        int second = bytes.get(1) & 0xff;
        if ((second << 8 | first) == MAGIC) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        if ((first << 8 | second) == MAGIC) {
            return ByteOrder.BIG_ENDIAN;
        }
        throw new MalformedObjectException(SECTION, 0, "magic number is missing");
    }

    private static int start(ByteBuffer header, int field, long headerBytes, long available)
            throws MalformedObjectException {
        long offset = unsigned(header, field);
        long length = unsigned(header, field + 4);
        if (offset + length > available) {
            throw new MalformedObjectException(SECTION, field, "reaches beyond the section's end");
        }
        return (int) (headerBytes + offset);
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
