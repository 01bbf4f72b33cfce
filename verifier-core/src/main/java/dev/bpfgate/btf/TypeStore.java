package dev.bpfgate.btf;

import java.nio.ByteBuffer;

/**
 * Where the bytes of a type table come from: a whole file in memory, or a compressed archive of which only the touched
 * parts are inflated. Stores are safe for use by several threads and hold checked bytes only.
 */
interface TypeStore {
    /** {@return the number of types, {@code void} included} */
    int typeCount();

    /**
     * {@return a buffer in the table's byte order that holds the whole of a type}
     *
     * @param id a type's number, 1 to {@link #typeCount()} - 1
     */
    ByteBuffer bytes(int id);

    /**
     * {@return where in {@link #bytes} the type begins}
     *
     * @param id a type's number, 1 to {@link #typeCount()} - 1
     */
    int position(int id);

    /**
     * {@return the string at an offset, empty at 0, null when the offset is out of range}
     *
     * @param offset an offset into the string section
     */
    String string(int offset);

    /**
     * {@return the numbers, ascending, of at least all types whose essential name has a hash}
     *
     * @param hash a hash of {@link NameHash#of(String)}
     */
    int[] idsByNameHash(int hash);

    /**
     * {@return the numbers of all types of a kind, ascending}
     *
     * @param kind the kind; declaration tags and data sections are quick to find, others may need the whole table
     */
    int[] idsOfKind(BtfKind kind);

    /** {@return the kind of a type} */
    default BtfKind kind(int id) {
        return id == 0 ? BtfKind.VOID : BtfKind.ofCode(bytes(id).getInt(position(id) + 4) >>> 24 & 0x1f);
    }

    /** {@return where in the string section a type's name begins} */
    default int nameOffset(int id) {
        return id == 0 ? 0 : bytes(id).getInt(position(id));
    }
}
