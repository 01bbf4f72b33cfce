package dev.bpfgate.btf.ext;

import dev.bpfgate.btf.MalformedObjectException;
import java.nio.ByteBuffer;

/** Makes records of the bytes of one entry in a {@code .BTF.ext} table. */
final class ExtRecords {
    private static final int COLUMN_BITS = 10;

    /** Reads one record. */
    @FunctionalInterface
    interface Reader<R> {
        /** Returns the record at a position of a table whose bytes are known to suffice. */
        R read(ByteBuffer table, int at, ExtStrings strings) throws MalformedObjectException;
    }

    private ExtRecords() {}

    static FuncInfo function(ByteBuffer table, int at, ExtStrings strings) {
        return new FuncInfo(Integer.toUnsignedLong(table.getInt(at)), table.getInt(at + 4));
    }

    static LineInfo line(ByteBuffer table, int at, ExtStrings strings) throws MalformedObjectException {
        int place = table.getInt(at + 12);
        return new LineInfo(
                Integer.toUnsignedLong(table.getInt(at)),
                strings.at(table.getInt(at + 4)),
                strings.at(table.getInt(at + 8)),
                place >>> COLUMN_BITS,
                place & (1 << COLUMN_BITS) - 1);
    }

    static CoreRelocation relocation(ByteBuffer table, int at, ExtStrings strings) throws MalformedObjectException {
        String access = strings.at(table.getInt(at + 8));
        CoreRelocationKind kind = CoreRelocationKind.ofCode(table.getInt(at + 12));
        if (access == null) {
            throw ExtTable.malformed(table, at, "relocation's access lies outside the strings");
        }
        return new CoreRelocation(Integer.toUnsignedLong(table.getInt(at)), table.getInt(at + 4), access, kind);
    }
}
