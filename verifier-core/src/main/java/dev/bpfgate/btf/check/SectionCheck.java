package dev.bpfgate.btf.check;

import dev.bpfgate.btf.BtfHeader;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.RawTypeStore;
import dev.bpfgate.btf.RefusedException;
import java.nio.ByteBuffer;

/** The kernel's rules for header and sections: types first, strings last, no gap and no overlap. */
final class SectionCheck {
    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_STRINGS_BYTES = 0x1000000;

    private SectionCheck() {}

    static void check(RawTypeStore store) throws RefusedException {
        ByteBuffer bytes = store.section();
        BtfHeader header = store.header();
        int headerBytes = bytes.getInt(4);
        if (bytes.limit() > MAX_BYTES) {
            throw refused("", BtfRefusal.E2BIG);
        }
        for (int at = BtfHeader.MIN_BYTES; at < headerBytes; at++) {
            if (bytes.get(at) != 0) {
                throw refused("Unsupported btf_header", BtfRefusal.E2BIG);
            }
        }
        if (bytes.get(3) != 0) {
            throw refused("Unsupported flags", BtfRefusal.ENOTSUPP);
        }
        checkLayout(header, headerBytes, bytes.limit());
        if (header.stringsStart() + header.stringsBytes() != bytes.limit()) {
            throw refused("String section is not at the end", BtfRefusal.EINVAL);
        }
        if (header.stringsBytes() > MAX_STRINGS_BYTES) {
            throw refused("Invalid string section", BtfRefusal.EINVAL);
        }
        if (header.typesBytes() == 0) {
            throw refused("No type found", BtfRefusal.EINVAL);
        }
    }

    private static void checkLayout(BtfHeader header, int headerBytes, int limit) throws RefusedException {
        boolean typesFirst = header.typesStart() <= header.stringsStart();
        int firstStart = typesFirst ? header.typesStart() : header.stringsStart();
        int firstEnd = firstStart + (typesFirst ? header.typesBytes() : header.stringsBytes());
        int secondStart = typesFirst ? header.stringsStart() : header.typesStart();
        int secondEnd = secondStart + (typesFirst ? header.stringsBytes() : header.typesBytes());
        if (firstStart != headerBytes || secondStart > firstEnd) {
            throw refused("Unsupported section found", BtfRefusal.EINVAL);
        }
        if (secondStart < firstEnd) {
            throw refused("Section overlap found", BtfRefusal.EINVAL);
        }
        if (secondEnd != limit) {
            throw refused("Unsupported section found", BtfRefusal.EINVAL);
        }
    }

    private static RefusedException refused(String text, int errno) {
        return new RefusedException(new BtfRefusal(0, text, errno));
    }
}
