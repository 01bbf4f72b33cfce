package dev.bpfgate.btf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Finds where each type of a section begins, and that all of them end within it. */
final class TypeScan {
    /** As many types as a kernel takes. */
    private static final int MAX_TYPES = 0xfffff;

    private final ByteBuffer bytes;
    private final BtfHeader header;
    private int[] positions;
    private int typeCount = 1;

    TypeScan(ByteBuffer bytes, BtfHeader header) {
        this.bytes = bytes;
        this.header = header;
        this.positions = new int[Math.max(16, header.typesBytes() / 32)];
    }

    void locateTypes() throws MalformedObjectException {
        int at = header.typesStart();
        int end = at + header.typesBytes();
        while (at < end) {
            int length = lengthOf(at, end - at);
            if (typeCount > MAX_TYPES) {
                throw new MalformedObjectException(BtfHeader.SECTION, at, "more than " + MAX_TYPES + " types");
            }
            positions = typeCount == positions.length ? Arrays.copyOf(positions, typeCount * 2) : positions;
            positions[typeCount++] = at;
            at += length;
        }
    }

    private int lengthOf(int at, int available) throws MalformedObjectException {
        if (available < 12) {
            throw new MalformedObjectException(BtfHeader.SECTION, at, "type is cut short");
        }
        int info = bytes.getInt(at + 4);
        BtfKind kind = BtfKind.ofCode(info >>> 24 & 0x1f);
        if (kind == null || kind == BtfKind.VOID) {
            throw new MalformedObjectException(BtfHeader.SECTION, at, "unknown kind " + (info >>> 24 & 0x1f));
        }
        int length = 12 + kind.trailingBytes(info & 0xffff);
        if (length > available) {
            throw new MalformedObjectException(BtfHeader.SECTION, at, "type is cut short");
        }
        return length;
    }

    int[] positions() {
        return positions;
    }

    int typeCount() {
        return typeCount;
    }
}
