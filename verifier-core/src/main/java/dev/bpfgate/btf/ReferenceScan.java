package dev.bpfgate.btf;

import java.nio.ByteBuffer;

/**
 * Checks that every name and every type number in a section exists, so that reading a type later cannot fail, and that
 * the names together are not so long that a small file could fill the memory: thousands of members may share one string.
 */
final class ReferenceScan {
    /** Ten times the names of a distribution's kernel. */
    private static final long MAX_NAME_BYTES = 64L << 20;

    private final RawTypeStore store;
    private long nameBytes;

    ReferenceScan(RawTypeStore store) {
        this.store = store;
    }

    void checkAll() throws MalformedObjectException {
        for (int id = 1; id < store.typeCount(); id++) {
            check(id);
        }
    }

    private void check(int id) throws MalformedObjectException {
        ByteBuffer bytes = store.bytes(id);
        int at = store.position(id);
        BtfKind kind = store.kind(id);
        int elements = bytes.getInt(at + 4) & 0xffff;
        requireName(bytes, at);
        switch (kind) {
            case POINTER, TYPEDEF, VOLATILE, CONST, RESTRICT, FUNC, VAR, DECL_TAG, TYPE_TAG ->
                requireType(bytes, at + 8);
            case ARRAY -> requireTypes(bytes, at + 12, at + 16);
            case STRUCT, UNION -> requireElements(bytes, at + 12, elements, 12, true, true);
            case ENUM -> requireElements(bytes, at + 12, elements, 8, true, false);
            case ENUM64 -> requireElements(bytes, at + 12, elements, 12, true, false);
            case FUNC_PROTO -> {
                requireType(bytes, at + 8);
                requireElements(bytes, at + 12, elements, 8, true, true);
            }
            case DATA_SECTION -> requireElements(bytes, at + 12, elements, 12, false, true);
            case VOID, INT, FLOAT, FORWARD -> {}
        }
    }

    private void requireElements(ByteBuffer bytes, int start, int count, int elementBytes, boolean named, boolean typed)
            throws MalformedObjectException {
        for (int i = 0, at = start; i < count; i++, at += elementBytes) {
            if (named) {
                requireName(bytes, at);
            }
            if (typed) {
                requireType(bytes, named ? at + 4 : at);
            }
        }
    }

    private void requireName(ByteBuffer bytes, int at) throws MalformedObjectException {
        int length = store.stringLength(bytes.getInt(at));
        if (length < 0) {
            throw new MalformedObjectException(BtfHeader.SECTION, at, "name lies outside the string section");
        }
        nameBytes += length;
        if (nameBytes > MAX_NAME_BYTES) {
            throw new MalformedObjectException(BtfHeader.SECTION, at, "names are longer than 64 MiB altogether");
        }
    }

    private void requireTypes(ByteBuffer bytes, int first, int second) throws MalformedObjectException {
        requireType(bytes, first);
        requireType(bytes, second);
    }

    private void requireType(ByteBuffer bytes, int at) throws MalformedObjectException {
        int id = bytes.getInt(at);
        if (id < 0 || id >= store.typeCount()) {
            throw new MalformedObjectException(
                    BtfHeader.SECTION, at, "type " + Integer.toUnsignedString(id) + " does not exist");
        }
    }
}
