package dev.bpfgate.object.elf;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a file in its byte order; what lies outside of it is malformed, whoever asks. Never copies the file. */
final class ElfBytes {
    private final ByteBuffer bytes;

    ElfBytes(byte[] file, ByteOrder order) {
        bytes = ByteBuffer.wrap(file).asReadOnlyBuffer().order(order);
    }

    int size() {
        return bytes.capacity();
    }

    int u8(int offset) {
        return bytes.get(offset) & 0xff;
    }

    int u16(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    long u32(int offset) {
        return bytes.getInt(offset) & 0xffffffffL;
    }

    long i64(int offset) {
        return bytes.getLong(offset);
    }

    /**
     * Returns the offset as an array index.
     *
     * @throws MalformedObjectException when not all bytes of the range lie in the file
     */
    int require(long offset, long size, String part) throws MalformedObjectException {
        if (!contains(offset, size)) {
            throw new MalformedObjectException(
                    part, offset, "needs " + Long.toUnsignedString(size) + " bytes, but the file has " + size());
        }
        return (int) offset;
    }

    boolean contains(long offset, long size) {
        return offset >= 0 && size >= 0 && offset <= size() && size <= size() - offset;
    }

    /** Returns a read-only view of a range that has been checked before. */
    ByteBuffer view(int offset, int size) {
        return bytes.slice(offset, size).order(bytes.order());
    }
}
